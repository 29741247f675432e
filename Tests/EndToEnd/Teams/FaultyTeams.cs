using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Status;
using Welbevinden.Cards.Shared;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.World;
using Xunit;

namespace Welbevinden.EndToEnd.Teams;

/// <summary>
/// Teams throttles, refuses and gives the bot ambiguous responses in one round of the demo school; the bot is a process of its own.
/// </summary>
public sealed class FaultyTeams
{
    private const int ThrottledSeconds = 4;

    [Theory]
    [InlineData("Direct")]
    [InlineData("BotFramework")]
    public async Task What_goes_wrong_with_one_colleague_leaves_the_others_alone_and_is_told_to_the_core_team(string channel)
    {
        await using var school = await BotAtSchool.StartAsync(now => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(now.Date),
            ["Teams:Channel"] = channel,
        });
        var others = school.Everybody.Where(person => person != school.Lead).ToList();
        var (throttled, mumbled, blocked, without) = (others[0], others[1], others[2], others[3]);
        foreach (var person in school.Everybody)
        {
            school.Teams.Workspace.PersonalChat(person).Installed = person != without;
        }

        school.Teams.Faults.Add(new FaultEffect.Throttle(ThrottledSeconds), "send", throttled.ObjectId, count: 1);
        school.Teams.Faults.Add(new FaultEffect.AcceptThenFail(502), "send", mumbled.ObjectId, count: 1);
        school.Teams.Faults.Add(new FaultEffect.Refuse(403, "ConversationBlockedByUser", CodePlace.Escaped), "send", blocked.ObjectId);

        await school.PressAsync(await school.AskAsync(school.Lead, "start check-in"), CheckInVerbs.Start.Name);
        await Eventually.HoldsAsync(
            () => school.Everybody.Sum(person => Questions(school, person)) == 40, otherwise: "Not everybody who can be reached was.");
        var status = await school.AskAsync(school.Lead, "status");

        OnlyTheThrottledOneWaited(school, throttled);
        Assert.All(others.Except([blocked, without]), person => Assert.Equal(1, Questions(school, person)));
        Assert.Equal(1, SendsTo(school, mumbled));
        Assert.Equal(1, SendsTo(school, blocked));
        Assert.Equal(0, SendsTo(school, without));

        // What arrived is not counted out while the round is open.
        Assert.Equal(
            [
                Line(DeliveryState.Unconfirmed, 1),
                Line(DeliveryState.Blocked, 1),
                Line(DeliveryState.NotInstalled, 1),
            ],
            status.Texts.Where(
                text => Enum
                    .GetValues<DeliveryState>()
                    .Any(state => text.StartsWith($"{StatusTexts.State(state).Dutch}:", StringComparison.Ordinal))),
            StringComparer.Ordinal);
        Assert.All(
            [DeliveryState.Unconfirmed, DeliveryState.Blocked, DeliveryState.NotInstalled],
            state => Assert.Contains(StatusTexts.Remedy(state)!.Dutch, status.Texts, StringComparer.Ordinal));
    }

    private static void OnlyTheThrottledOneWaited(BotAtSchool school, Colleague throttled)
    {
        var toThem = Sends(school).Where(send => send.Recipient == throttled.ObjectId).ToList();
        Assert.Equal([429, 201], toThem.Select(send => send.Status));
        Assert.True(toThem[1].At - toThem[0].At >= TimeSpan.FromSeconds(ThrottledSeconds), "Retry-After was not kept.");

        // A pause for everybody would have left this time empty; even on a slow machine most of the school comes after them.
        var meanwhile = Sends(school).Count(
            send => send.Recipient != throttled.ObjectId && send.At > toThem[0].At && send.At < toThem[1].At);
        Assert.True(meanwhile >= 5, $"Only {meanwhile} messages went to others while one rested.");
    }

    private static int Questions(BotAtSchool school, Colleague person) =>
        school.ArrivedFor(person).Count(card => card.Has(CheckInVerbs.Answer.Name));

    private static int SendsTo(BotAtSchool school, Colleague person) => Sends(school).Count(send => send.Recipient == person.ObjectId);

    private static IEnumerable<RequestEntry> Sends(BotAtSchool school) => school.Teams.Log.Entries.Where(entry => entry.Route == "send");

    private static string Line(DeliveryState state, int count) => StatusTexts.Deliveries(state, count).Dutch;
}
