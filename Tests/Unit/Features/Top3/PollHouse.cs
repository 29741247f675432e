using System.Text.Json;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>The demo school with its bot on a Monday morning, and what people do in a poll.</summary>
internal sealed class PollHouse : IAsyncDisposable
{
    private PollHouse(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    public static RoundId Round { get; } = Top3Keys.RoundOf(new SchoolId("esdoorn"), TestBot.Monday);

    /// <summary>Mentor of one class, and in the core team.</summary>
    public Person Bram => Bot.Named("Bram van 't Hooft");

    /// <summary>Mentor of 3V and, with another, of 6V; in the core team and the analysis team.</summary>
    public Person Ipek => Bot.Named("İpek Yıldırımer");

    /// <summary>In the analysis team, but not a mentor.</summary>
    public Person Samira => Bot.Named("Samira El Hadioui");

    public static async Task<PollHouse> OpenAsync()
    {
        var school = Path.Combine(Repository.Root, "Tests", "LocalTeams", "Demo", "school.json");
        var house = new PollHouse(await TestBot.StartAtAsync(await File.ReadAllTextAsync(school)));
        await house.Bot.ClockReachesAsync(TestBot.Monday, 9, 0);
        return house;
    }

    /// <summary>With a poll that the core team started.</summary>
    public static async Task<PollHouse> WithPollAsync()
    {
        var house = await OpenAsync();
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        await house.Bot.SettleAsync();
        return house;
    }

    public Person Mentor(string classId, int number = 0) =>
        Bot.Get<IDirectory>().Current!.People[Bot.Classes.Single(c => c.Id == classId).Mentors[number]];

    public Task<Answer> FinishAsync(Person mentor, Top3Fill filled) => Bot.PressAsync(mentor, Top3Verbs.Finish, filled);

    /// <summary>A plain answer: two worries and a strength.</summary>
    public static Top3Fill Fill(string classId, string concern = "energie", int version = 0) =>
        new(Round.Value, classId, version, Concern1: concern, Concern2: "stress", Strength1: "veiligheid", Sources: "observation,parents");

    /// <summary>The first mentor of every class finishes it.</summary>
    public async Task FinishAllAsync()
    {
        foreach (var mentored in Bot.Classes)
        {
            await FinishAsync(Mentor(mentored.Id), Fill(mentored.Id, mentored.Year > 3 ? "motivatie" : "energie"));
        }
    }

    public async Task<ClassRecord> ClassAsync(string id) => (await Bot.Get<Top3Store>().ClassAsync(Round, id, CancellationToken.None))!;

    /// <summary>The polls' cards a person got, oldest first, as JSON; cards of the check-in left out.</summary>
    public IReadOnlyList<string> CardsTo(Person person) =>
        [.. Bot.CardsTo(person).Where(card => card.Contains("op 3", StringComparison.Ordinal))];

    public async Task CloseAsync()
    {
        await Bot.PressAsync(Bram, Top3Verbs.Close, new Top3Close(Round.Value));
        await Bot.SettleAsync();
    }

    public Task<Answer> SubmitAsync<TPayload>(Person person, CardVerb<TPayload> verb, TPayload payload) =>
        Bot.ReceiveAsync(
            new Inbound.DialogSubmitted(Bot.From(person, null), verb.Name, JsonSerializer.SerializeToElement(payload, verb.Shape)));

    public static string Json(Answer answer) => answer switch
    {
        Answer.Card card => CardJson.ToJson(card.Content),
        Answer.Dialog dialog => CardJson.ToJson(dialog.Content),
        Answer.Message message => message.Sentence,
        _ => answer.GetType().Name,
    };

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
