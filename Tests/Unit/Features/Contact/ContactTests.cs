using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Contact;

/// <summary>Somebody asks a contact of the school to get in touch: who gets what, when, and how often.</summary>
public sealed class ContactTests
{
    [Fact]
    public async Task Whoever_types_contact_sees_who_can_be_asked_and_who_gets_what_and_nothing_is_sent()
    {
        await using var bot = await ContactHouse.StartAsync();

        var list = await bot.TypedAsync(bot.Asker(), "contact");
        var confirm = await bot.ChooseAsync(bot.Asker(), ContactHouse.TrustedPerson);
        await bot.SettleAsync();

        Assert.All(
            [ContactHouse.ContactName, ContactHouse.Trusted, "Voor: alle medewerkers", ContactHouse.OtherName, "nooit een antwoord"],
            part => Assert.Contains(part, list, StringComparison.Ordinal));
        Assert.Contains(
            $"Ik stuur {ContactHouse.ContactName}, {ContactHouse.Trusted}, je naam en dat je graag contact wilt. Verder niets.",
            confirm,
            StringComparison.Ordinal);
        Assert.Empty(bot.RequestsTo(bot.Contact()));
    }

    [Fact]
    public async Task After_a_yes_the_contact_gets_one_card_with_the_name_and_the_asker_reads_that_it_is_on_its_way()
    {
        await using var bot = await ContactHouse.StartAsync();

        var sent = await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);

        Assert.Contains("Je verzoek is onderweg", sent, StringComparison.Ordinal);
        var request = Assert.Single(bot.RequestsTo(bot.Contact()));
        Assert.Contains($"{ContactHouse.AskerName} wil graag contact met jou als vertrouwenspersoon.", request, StringComparison.Ordinal);
        Assert.Contains("Een bericht voor jou", request, StringComparison.Ordinal);
        Assert.All(bot.Staff.Where(one => one.Id != bot.Contact().Id), one => Assert.Empty(bot.RequestsTo(one)));
    }

    [Fact]
    public async Task After_a_no_nothing_is_sent()
    {
        await using var bot = await ContactHouse.StartAsync();
        var before = await bot.RepliesKeptAsync();

        var left = ContactHouse.Words(await bot.PressAsync(bot.Asker(), ContactVerbs.Leave, new NoPayload()));
        await bot.SettleAsync();

        Assert.Contains("Er is niets gestuurd", left, StringComparison.Ordinal);
        Assert.Empty(bot.RequestsTo(bot.Contact()));
        Assert.Equal(before, await bot.RepliesKeptAsync());
    }

    [Fact]
    public async Task The_same_press_sent_again_by_Teams_is_one_request_also_when_it_was_sent_in_between()
    {
        await using var bot = await ContactHouse.StartAsync();

        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson, card: "c1");
        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson, card: "c1");

        Assert.Single(bot.RequestsTo(bot.Contact()));
    }

    [Fact]
    public async Task As_long_as_a_request_waits_asking_again_is_the_same_request()
    {
        await using var bot = await ContactHouse.StartAsync();
        var token = new TaskCompletionSource();
        bot.Teams.TokenCame = token.Task;

        await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson);
        await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson);
        token.SetResult();
        await bot.SettleAsync();

        Assert.Single(bot.RequestsTo(bot.Contact()));
    }

    [Fact]
    public async Task Once_it_has_gone_the_bot_does_not_know_and_asking_again_is_sent_again_as_the_card_says()
    {
        await using var bot = await ContactHouse.StartAsync();

        var sent = await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);
        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);

        Assert.Contains("vraag je het nog eens, dan stuur ik het nog eens", sent, StringComparison.Ordinal);
        Assert.Equal(2, bot.RequestsTo(bot.Contact()).Count);
    }

    [Theory]
    [InlineData(nameof(ConnectorResult.Blocked))]
    [InlineData(nameof(ConnectorResult.NotInstalled))]
    [InlineData(nameof(ConnectorResult.Ambiguous))]
    public async Task A_request_that_Teams_did_not_confirm_is_told_to_the_asker_once_and_nothing_of_it_stays(string result)
    {
        await using var bot = await ContactHouse.StartAsync();
        var (before, tries) = (await bot.RepliesKeptAsync(), Tries(bot));
        bot.Teams.OnSend(FakeTeams.ConversationOf(bot.Contact().Id), _ => result switch
        {
            nameof(ConnectorResult.Blocked) => new ConnectorResult.Blocked("MessageWritesBlocked"),
            nameof(ConnectorResult.NotInstalled) => new ConnectorResult.NotInstalled("BotNotInConversationRoster"),
            _ => new ConnectorResult.Ambiguous("timeout"),
        });

        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);

        Assert.Single(Untold(bot));
        Assert.Equal(tries + 1, Tries(bot));
        Assert.Equal(before, await bot.RepliesKeptAsync());
    }

    [Fact]
    public async Task A_request_that_is_cancelled_before_it_went_is_told_to_the_asker()
    {
        await using var bot = await ContactHouse.StartAsync();
        var tries = Tries(bot);
        bot.Teams.OnSend(FakeTeams.ConversationOf(bot.Contact().Id), _ => new ConnectorResult.NotSent("away"));
        await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson);
        await Eventually.HoldsAsync(() => Tries(bot) > tries, "the request was tried");

        await Eventually.HoldsAsync(
            async () =>
            {
                await bot.Get<MessageQueue>().CancelForAsync(bot.Contact().Id, CancellationToken.None);
                return Untold(bot).Count == 1;
            },
            "the asker is told");

        Assert.Empty(bot.RequestsTo(bot.Contact()));
    }

    [Fact]
    public async Task In_a_store_that_was_restored_a_request_that_waited_is_told_to_the_asker_and_not_sent()
    {
        await using var bot = await ContactHouse.StartAsync();
        var token = new TaskCompletionSource();
        bot.Teams.TokenCame = token.Task;
        await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson);

        var doubted = await bot.Get<OutboxStore>().MarkAllUnconfirmedAsync(
            "restored", bot.Time.Now, CancellationToken.None);
        token.SetResult();
        await bot.TypeAsync(bot.Staff[4], "hulp");
        await Eventually.HoldsAsync(() => Untold(bot).Count == 1, "the asker is told");

        Assert.Equal((1, 0), (doubted, bot.RequestsTo(bot.Contact()).Count));
    }

    [Fact]
    public async Task After_an_answer_the_way_to_the_list_is_offered_where_there_is_somebody_to_ask()
    {
        await using var bot = await ContactHouse.StartAsync($$"""[ { "person": "{{Some.StaffMember(2)}}", "label": "ib'er" } ]""");
        var after = bot.Get<AfterAnswer>();

        Assert.Same(ContactCommands.Ask, after(bot.Asker(), bot.School));
        Assert.Null(after(bot.Contact(), bot.School));
        Assert.Null(after(bot.Asker(), bot.School with { Contacts = [] }));
    }

    [Fact]
    public async Task Whoever_says_that_they_want_to_talk_is_shown_the_way()
    {
        await using var bot = await ContactHouse.StartAsync();

        var answer = await bot.TypedAsync(bot.Asker(), "met wie kan ik praten?");
        await bot.PressCommandAsync(bot.Asker(), "contact");

        Assert.Contains("\"command\":\"contact\"", answer, StringComparison.Ordinal);
        Assert.Contains("Mag iemand contact met je opnemen?", bot.CardsTo(bot.Asker())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_that_is_over_stops_no_request()
    {
        await using var bot = await ContactHouse.StartAsync();
        await bot.PressAsync(bot.Contact(), PauseVerbs.Set, new PauseSet("2026-11-23"));
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 10, 0);

        await bot.AskAsync(bot.Asker(), ContactHouse.TrustedPerson);

        Assert.Single(bot.RequestsTo(bot.Contact()));
    }

    [Fact]
    public async Task A_request_of_the_evening_reaches_the_contact_in_the_morning_and_the_asker_reads_so()
    {
        await using var bot = await ContactHouse.StartAsync();
        bot.Time.Jump(bot.Time.Now + Duration.FromHours(11));

        var sent = ContactHouse.Words(await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(bot.RequestsTo(bot.Contact()));
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 9, 0);

        Assert.Contains("’s Avonds en in het weekend wacht ik tot de volgende ochtend", sent, StringComparison.Ordinal);
        Assert.Single(bot.RequestsTo(bot.Contact()));
        Assert.Empty(Untold(bot));
    }

    [Fact]
    public async Task A_contact_who_pauses_before_the_morning_gets_nothing_and_the_asker_is_told()
    {
        await using var bot = await ContactHouse.StartAsync();
        bot.Time.Jump(bot.Time.Now + Duration.FromHours(11));
        await bot.PressAsync(bot.Asker(), ContactVerbs.Ask, ContactHouse.TrustedPerson);
        await bot.PressAsync(bot.Contact(), PauseVerbs.Set, new PauseSet("2026-12-04"));

        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(1), 9, 0);

        Assert.Empty(bot.RequestsTo(bot.Contact()));
        Assert.Single(Untold(bot));
    }

    private static int Tries(TestBot bot) => bot.Teams.TriesOf(FakeTeams.ConversationOf(bot.Contact().Id));

    private static List<string> Untold(TestBot bot) =>
    [
        .. bot.CardsTo(bot.Asker())
            .Where(card => card.Contains("Teams bevestigde niet dat Bartholomeus Kranenburg", StringComparison.Ordinal)),
    ];
}
