using System.Text.Json;
using System.Text.Json.Nodes;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Features.ActionPlan;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Lint;

/// <summary>
/// Every verb, command and dialog, in a channel and a group chat and with forged conversations, messages and sent cards, by somebody of
/// every role and by a stranger: what no feature declares for groups is neither shown nor sent nor stored, and the refusal is the same for
/// everybody.
/// </summary>
public sealed class PlaceLintTests
{
    private const string Service = "https://smba.trafficmanager.net/emea/";
    private static readonly IReadOnlyList<JsonObject> Buttons =
        [
            .. JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Tests/Unit/Cards/pressed.json")))!
                .AsArray()
                .Select(button => button!.AsObject()),
        ];

    private int _lines;

    [Fact]
    public async Task No_button_or_dialog_does_anything_where_others_read_along_unless_it_is_declared()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        var bot = house.Bot;
        var places = await PlacesAsync(house);
        var routes = bot.Get<Routes>();
        var (before, sent, renewed) = (bot.Stored(), bot.Teams.Delivered.Count, bot.Teams.Updated.Count);
        var (tried, shown) = (0, new List<string>());
        var presses =
            from button in EveryVerb()
            from place in places
            from person in Everybody(bot)
            select (button, place, person);
        foreach (var (button, place, person) in presses)
        {
            var verb = (string)button["verb"]!;
            if (!place.IsForged
                && routes.Verb(verb) is { Admission: var admission }
                && admission.Refuses(person, place.There.Kind) is null
                && (admission.TakesVisitors(place.There.Kind) || bot.Get<IDirectory>().Current!.People.ContainsKey(person.Id)))
            {
                continue;
            }

            foreach (var inbound in Presses(bot, button, place, person))
            {
                tried++;
                if (!IsRefused(await bot.ReceiveAsync(inbound)))
                {
                    shown.Add($"{inbound.GetType().Name} {verb} {place.Name} {person.Name}");
                }
            }
        }

        await bot.SettleAsync();
        var stored = bot.Stored().Except(before, StringComparer.Ordinal).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{EveryVerb().Count} buttons x 3 ways x {places.Count} places and forgeries x {Everybody(bot).Count} people: {tried} "
                + $"tried, {shown.Count} shown, {bot.Teams.Delivered.Count - sent + bot.Teams.Updated.Count - renewed} sent, "
                    + $"{stored.Count} rows stored");
        Assert.Empty(shown.Take(20));
        Assert.Empty(stored);
        Assert.Equal((sent, renewed), (bot.Teams.Delivered.Count, bot.Teams.Updated.Count));
        Assert.True(tried > 5000);
    }

    [Fact]
    public async Task No_typed_line_does_anything_where_others_read_along_unless_it_is_declared()
    {
        await using var house = await PlanHouse.WithPlanAsync();
        var bot = house.Bot;
        await bot.TypeAsync(house.Bram, "plan");
        var before = bot.Stored();
        var seen = bot.Teams.Delivered.Count;
        string[] lines = [.. Declared.Commands.Select(command => command.Name.Dutch), "iets heel anders", "pln", ""];
        var typed = new List<string>();
        foreach (var (line, person) in from line in lines from person in Everybody(bot) select (line, person))
        {
            var kind = _lines % 2 == 0 ? ConversationKind.Channel : ConversationKind.GroupChat;
            if (bot.Get<Routes>().Commands.Find(line, kind) is not var (route, _)
                || route.Admission.Refuses(person, kind) is not null
                || !bot.Get<IDirectory>().Current!.People.ContainsKey(person.Id))
            {
                typed.Add($"{line} {person.Name}");
                await bot.ReceiveAsync(
                    new Inbound.Typed(
                        bot.From(person, null) with { Conversation = new($"19:{++_lines}@thread.tacv2", Service, kind) }, line));
            }
        }

        await bot.SettleAsync();
        var answers = bot.Teams.Delivered.Skip(seen).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{typed.Count} lines typed in channels and group chats, {answers.Count(answer => !IsNotHere(answer.Card))} answers that "
                + $"are not the refusal");
        Assert.Equal(typed.Count, answers.Count);
        Assert.All(answers, answer => Assert.True(IsNotHere(answer.Card), answer.Card));
        Assert.Equal(before, bot.Stored());
    }

    /// <summary>
    /// What is declared for groups is a short list, and each item was reviewed: nothing about a person, an answer or the plan.
    /// </summary>
    [Fact]
    public async Task What_may_be_used_where_others_read_along_is_known_by_name()
    {
        await using var bot = await TestBot.StartAsync(1);
        var routes = bot.Get<Routes>();

        Assert.Equal(
            ["agenda.set", "agenda.stop", "help.run", "meeting.answer", "meeting.begin", "meeting.show"],
            routes.VerbNames.Where(verb => routes.Verb(verb)!.Admission.Places != Places.Personal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(
            ["hulp", "check-in", "teamagenda"],
            routes.Commands.All.Where(route => route.Admission.Places != Places.Personal).Select(route => route.Command.Name.Dutch),
            StringComparer.Ordinal);
        Assert.Equal(Places.Personal, routes.Files.Admission.Places);
    }

    /// <summary>Whom the directory does not know gets in by these alone, and never in a chat of one's own.</summary>
    [Fact]
    public async Task What_people_outside_the_directory_may_do_is_known_by_name()
    {
        await using var bot = await TestBot.StartAsync(1);
        var routes = bot.Get<Routes>();

        Assert.Equal(
            ["meeting.answer", "meeting.begin", "meeting.show"],
            routes.VerbNames.Where(verb => routes.Verb(verb)!.Admission.Audience.IsAnybody).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.DoesNotContain(routes.Commands.All, route => route.Admission.Audience.IsAnybody);
        Assert.Throws<ArgumentException>(() => new Admission(Audience.Anybody, Places.Everywhere));
        Assert.Throws<ArgumentException>(() => new Admission(Audience.Anybody, Places.Personal));
    }

    [Theory]
    [InlineData("new Recipient.SentCard(", "Bot/Engine/Dispatch/SentCards.cs")]
    [InlineData("new Recipient.Conversation(", "Bot/Engine/Dispatch/Replies.cs Bot/Features/Agenda/PostAgenda.cs "
        + "Bot/Features/MeetingCheckIn/OfferMeeting.cs Bot/Features/Welcome/Greet.cs")]
    public void A_message_is_addressed_by_what_the_server_knows(string made, string where) =>
        Assert.Equal(
            where,
            string.Join(
                ' ',
                SourceText.Files("Bot")
                    .Where(file => file.Lines.Any(line => line.Contains(made, StringComparison.Ordinal)))
                    .Select(file => file.Way)
                    .Order(StringComparer.Ordinal)));

    private static IReadOnlyList<JsonObject> EveryVerb() =>
    [
        .. Buttons.Where(button => Declared.Verbs.Any(verb => verb.Name == (string?)button["verb"])),
        .. Declared.Verbs
            .Where(verb => Buttons.All(button => (string?)button["verb"] != verb.Name))
            .Select(verb => new JsonObject { ["verb"] = verb.Name, ["data"] = new JsonObject() }),
    ];

    /// <summary>Somebody of every role, and a stranger.</summary>
    private static IReadOnlyList<Person> Everybody(TestBot bot) =>
    [
        bot.Named("Kees van der Stelt"), bot.Named("Sanne van den Bergh"),
        bot.Named("Bram van 't Hooft"), bot.Named("Samira El Hadioui"),
        bot.Named("Wouter ten Brinke"),
        bot.Named("Kees van der Stelt") with { Id = new("00000000-0000-4000-8000-0000000000ff"), Name = "Vreemde" },
    ];

    /// <summary>Places, including forged ones: somebody else's chat, one's own chat as a channel, and cards of others.</summary>
    private static async Task<IReadOnlyList<Place>> PlacesAsync(PlanHouse house)
    {
        var bot = house.Bot;
        await bot.TypeAsync(house.Annelies, "plan");
        await bot.TypeAsync(house.Bram, "plan");
        var (hers, his) = (bot.NewestCardOf(house.Annelies), bot.NewestCardOf(house.Bram));
        var (channel, group) = ("19:onderbouw@thread.tacv2", "19:overleg@thread.v2");
        return
        [
            new("a channel", new(channel, Service, ConversationKind.Channel), "in-channel", "here"),
            new("a channel, with somebody's standing card", new(channel, Service, ConversationKind.Channel), hers, hers),
            new("a channel, with the own standing card", new(channel, Service, ConversationKind.Channel), null, his),
            new("a group chat", new(group, Service, ConversationKind.GroupChat), "in-group", "here"),
            new("a group chat, with the own standing card", new(group, Service, ConversationKind.GroupChat), his, his),
            new(
                "somebody's own chat as a channel",
                new(FakeTeams.ConversationOf(house.Annelies.Id), Service, ConversationKind.Channel),
                hers,
                hers) { IsForged = true },
            new(
                "somebody's own chat as one's own",
                new(FakeTeams.ConversationOf(house.Annelies.Id), Service, ConversationKind.Personal),
                hers,
                hers) { IsForged = true },
        ];
    }

    private static IEnumerable<Inbound> Presses(TestBot bot, JsonObject button, Place place, Person person)
    {
        var data = (JsonObject)button["data"]!.DeepClone();
        data["card"] = place.Standing;
        var (verb, sent) = ((string)button["verb"]!, JsonSerializer.SerializeToElement(data));
        var from = bot.From(person, place.ReplyTo) with { Conversation = place.There };
        yield return new Inbound.CardAction(from, verb, sent);
        yield return new Inbound.DialogOpened(from, verb, sent);
        yield return new Inbound.DialogSubmitted(from, verb, sent);
    }

    private static bool IsRefused(Answer answer) =>
        answer is Answer.Message { Sentence: var said } && Sentences.Any(sentence => said.EndsWith(sentence, StringComparison.Ordinal));

    private static bool IsNotHere(string card) => Sentences.Any(sentence => card.Contains(sentence, StringComparison.Ordinal));

    /// <summary>What it ends with, as a sentence and on a card.</summary>
    private static string[] Sentences { get; } = [
        CommonRefusals.OnlyInPersonalChat.Sentence.Dutch.Split(". ")[^1],
        CommonRefusals.OnlyInPersonalChat.Sentence.English.Split(". ")[^1],
    ];

    private sealed record Place(string Name, ConversationReference There, string? ReplyTo, string Standing)
    {
        /// <summary>True when not even declared actions are allowed: the place is not what it claims to be.</summary>
        public bool IsForged { get; init; }
    }
}
