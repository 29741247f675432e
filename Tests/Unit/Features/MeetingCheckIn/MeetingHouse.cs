using System.Text.Json;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.MeetingCheckIn;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>A meeting of people of a school and guests, each with the same card before them.</summary>
internal sealed class MeetingHouse(TestBot bot) : IAsyncDisposable
{
    public const string Group = "19:meeting_overleg@thread.v2";

    public TestBot Bot => bot;

    /// <summary>The name of the check-in that was offered last.</summary>
    public string Meeting { get; set; } = "";

    /// <summary>How the card stands now, as JSON.</summary>
    public string Card => bot.Teams.Updated.Last(one => one.Activity == Activity).Card;

    /// <summary>Under which id the card of the meeting stands.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>How often the card was replaced.</summary>
    public int Updates => bot.Teams.Updated.Count(one => one.Activity == Activity);

    public static async Task<MeetingHouse> WithStaffAsync(int staff) => new(await TestBot.StartAsync(staff));

    /// <summary>With a card that asks for the weather.</summary>
    public static async Task<MeetingHouse> WithQuestionAsync(int staff, string form = "weather")
    {
        var house = await WithStaffAsync(staff);
        await house.OfferAsync();
        await house.BeginAsync(form);
        return house;
    }

    /// <summary>Somebody who is in the meeting and not in the directory.</summary>
    public Person Guest(int number) => bot.Staff[0] with
    {
        Id = new PersonId($"{number:D8}-0000-4000-9000-00000000cafe"),
        Name = "",
        School = new SchoolId(""),
    };

    public async Task OfferAsync(Person? person = null, string there = Group)
    {
        await TypeAsync(person ?? bot.Staff[0], there, "Check-in");
        if (bot.Teams.Delivered.LastOrDefault(one => one.Conversation == there).Card is { } card
            && JsonDocument.Parse(card).RootElement.ToString() is var json
            && json.IndexOf("\"meeting\":\"", StringComparison.Ordinal) is var at and > 0)
        {
            Meeting = json.Substring(at + "\"meeting\":\"".Length, 33);
            Activity = bot.Teams.Accepted.Last(one => one.Conversation == there).Activity;
        }
    }

    public async Task<Answer> BeginAsync(string form = "weather", Person? person = null)
    {
        var answer = await PressAsync(person ?? bot.Staff[0], Group, MeetingVerbs.Begin, new MeetingBegin(Meeting, form));
        await bot.SettleAsync();
        return answer;
    }

    public Task<Answer> AnswerAsync(Person person, string option, string there = Group) =>
        PressAsync(person, there, MeetingVerbs.Answer, new MeetingAnswer(Meeting, option));

    /// <summary>"Show us our weather", with the closing that follows.</summary>
    public async Task<Answer> ShowAsync(Person? person = null)
    {
        var answer = await PressAsync(person ?? bot.Staff[0], Group, MeetingVerbs.Show, new MeetingShow(Meeting));
        await bot.SettleAsync();
        return answer;
    }

    public async Task TypeAsync(Person person, string there, string line)
    {
        await bot.ReceiveAsync(new Inbound.Typed(In(person, there), line));
        await bot.SettleAsync();
    }

    public Task<Answer> PressAsync<TPayload>(Person person, string there, CardVerb<TPayload> verb, TPayload payload) => bot.ReceiveAsync(
        new Inbound.CardAction(In(person, there), verb.Name, JsonSerializer.SerializeToElement(payload, verb.Shape)));

    /// <summary>What is stored of the meeting; empty when nothing is.</summary>
    public async Task<string> StoredAsync() =>
        await bot.StoredAsync(Schema.Meetings, MeetingId.PlaceOf(Group))
            + await bot.StoredAsync(Schema.Meetings, $"list|{Some.School.Value}");

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private Origin In(Person person, string there) => bot.From(person, null) with
    {
        Conversation = new ConversationReference(
            there, "https://smba.trafficmanager.net/emea/", there.StartsWith("a:", StringComparison.Ordinal)
                ? ConversationKind.Personal
                : there.Contains("tacv2", StringComparison.Ordinal) ? ConversationKind.Channel : ConversationKind.GroupChat),
    };
}
