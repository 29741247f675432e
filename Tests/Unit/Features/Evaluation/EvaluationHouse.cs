using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>The demo school with its bot on a Monday morning in November, and what its core team does with evaluation moments.</summary>
internal sealed class EvaluationHouse : IAsyncDisposable
{
    public const string Year = "2026-2027";
    public const string First = "2026-2027-1";

    public static readonly SchoolId School = new("esdoorn");

    /// <summary>A Tuesday, four weeks minus two days after the Monday on which the tests begin.</summary>
    public static readonly LocalDate Day = new(2027, 1, 19);

    private EvaluationHouse(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    public Person Bram => Bot.Named("Bram van 't Hooft");

    public Person Ipek => Bot.Named("İpek Yıldırımer");

    public Person Annelies => Bot.Named("Annelies de Grijs");

    /// <summary>On the staff, and not in the core team.</summary>
    public Person Joost => Bot.Named("Joost Terpstra");

    public IReadOnlyList<Person> CoreTeam => Bot.Get<IDirectory>().Current!.With(Role.CoreTeam, School);

    /// <summary>On Monday 23 November 2026 at nine.</summary>
    /// <param name="without">People who are not in the directory.</param>
    public static async Task<EvaluationHouse> OpenAsync(params string[] without)
    {
        var school = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "LocalTeams", "Demo", "school.json"));
        var house = new EvaluationHouse(
            await TestBot.StartAtAsync(
                string.Join('\n', school.Split('\n').Where(line => !without.Any(name => line.Contains(name, StringComparison.Ordinal))))));
        await house.Bot.ClockReachesAsync(TestBot.Monday, 9, 0);
        return house;
    }

    /// <summary>With one moment on <see cref="Day"/>.</summary>
    public static async Task<EvaluationHouse> WithMomentAsync(string owner = "team")
    {
        var house = await OpenAsync();
        await house.Bot.PressAsync(house.Bram, MomentVerbs.Accept, new MomentsAccept(Year, Date1: Iso(Day), Owner1: owner));
        await house.Bot.SettleAsync();
        return house;
    }

    /// <summary>Puts a plan in force, as a version of its own.</summary>
    public async Task PlanAsync(PlanContent content, int version = 1)
    {
        var year = new SchoolYear(2026);
        var current = await Bot.Get<ActionPlanStore>().CurrentAsync(School, year, CancellationToken.None);
        var record = new PlanRecord(
            new VersionRecord(School, year, version, Bram.Id, Bot.Time.Now, PlanPart.Goal, PlanChange.Added),
            content)
        { ETag = current?.ETag };
        Xunit.Assert.True((await Bot.Get<ITableStore>().WriteAsync(PlanRows.Write(record), CancellationToken.None)).IsWritten);
    }

    /// <summary>A plan with a number of goals and activities, with a role that Annelies holds and Bram stands in for.</summary>
    public PlanContent Plan(int goals, int activities) => PlanContent.Empty with
    {
        Goals = [.. Enumerable.Range(1, goals).Select(number => new GoalRecord($"g{number}", GoalKind.Strengthen, $"Doel {number}"))],
        Activities = [
            .. Enumerable
                .Range(1, activities)
                .Select(number => new ActivityRecord($"a{number}", $"Activiteit {number}", SupportLayer.Base, Pillar.Education)),
        ],
        RoleHolders = [new RoleHolderRecord("r1", "Zorgcoördinator", Annelies.Id, Bram.Id)],
    };

    public async Task<MomentRecord> MomentAsync(string id = First) =>
        (await Bot.Get<EvaluationStore>().MomentAsync(School, id, CancellationToken.None))!;

    public Task<IReadOnlyList<SaveRecord>> SavesAsync(string id = First) =>
        Bot.Get<EvaluationStore>().SavesAsync(School, id, CancellationToken.None);

    public async Task<string> PressAsync<TPayload>(Person person, CardVerb<TPayload> verb, TPayload payload)
    {
        var answer = await Bot.PressAsync(person, verb, payload);
        return answer switch
        {
            Answer.Card card => CardJson.ToJson(card.Content),
            Answer.Message message => message.Sentence,
            _ => answer.GetType().Name,
        };
    }

    /// <summary>Fills in fields of a part; what the form showed is given by its number.</summary>
    public Task<string> FillAsync(Person person, string part, int seen, params (string Field, string Value)[] filled) =>
        FillAsync(person, part, seen, plan: 1, filled);

    public Task<string> FillAsync(Person person, string part, int seen, int plan, params (string Field, string Value)[] filled) =>
        PressAsync(person, EvaluationVerbs.Save, Form(part, seen, plan, filled));

    public static PartSave Form(string part, int seen, int plan, params (string Field, string Value)[] filled) =>
        new(First, part, plan, seen, [.. filled.Select(field => EvaluationFields.Parse(field.Field).Id).Distinct(StringComparer.Ordinal)])
        {
            Filled = filled.ToDictionary(
                field => field.Field, field => JsonSerializer.SerializeToElement(field.Value), StringComparer.Ordinal),
        };

    /// <summary>Somebody leaves the core team; anybody who is not a mentor leaves the school as well.</summary>
    public Task LeavesAsync(Person person) => Bot.DirectoryBecomesAsync(file => string.Join('\n', file.Split('\n')
        .Where(line => !line.Contains(person.Name, StringComparison.Ordinal) || person.Has(Role.Mentor))
        .Select(
            line => line.Contains(person.Name, StringComparison.Ordinal)
                ? line.Replace(", \"coreTeam\"", "", StringComparison.Ordinal)
                : line)));

    /// <summary>The first members of the staff answer the check-in of a Monday with sun.</summary>
    public async Task AnswerAsync(LocalDate monday, int staff)
    {
        var round = await Bot.RoundAsync(monday);
        foreach (var (person, at) in Bot.Staff.Take(staff).Select((person, at) => (person, at)))
        {
            var option = CheckInForms.Find(round.Form)!.Options[at % 3].Code;
            await Bot.PressAsync(person, CheckInVerbs.Answer, new CheckInAnswer(round.Id.Value, person.Id.Value, option));
        }
    }

    /// <summary>The cards of the evaluation that somebody got, oldest first.</summary>
    public IReadOnlyList<string> CardsTo(Person person) =>
        [.. Bot.CardsTo(person).Where(card => card.Contains("\"evaluation.", StringComparison.Ordinal))];

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
