using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>Turns plans into what people see: ids become names as the directory and the top 3 have them today.</summary>
internal sealed class PlanViews(
    ActionPlanStore store, IDirectory directory, IEnumerable<AspectSource> aspects, IEnumerable<LessonsSource> lessons)
{
    /// <summary>The plan as this person sees it.</summary>
    /// <param name="plan">A version; null when there is none.</param>
    /// <param name="year">The school year.</param>
    /// <param name="person">The reader.</param>
    /// <param name="school">Whose plan.</param>
    /// <param name="today">The local date, which decides whether the plan can be changed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PlanView> OfAsync(
        PlanRecord? plan, SchoolYear year, Person person, SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var content = plan?.Content ?? PlanContent.Empty;
        var names = content.Goals.Any(goal => goal.Aspect is not null) ? await AspectsAsync(school.Id, cancellationToken) : [];
        return new PlanView
        {
            Year = year.ToString(),
            Version = plan?.Number ?? 0,
            Made = plan is null ? null : (NameOf(plan.Version.By), InSchool(plan.Version.At, school)),
            Texts = Texts(content),
            Goals = [.. content.Goals.Select(goal => Goal(goal, names))],
            Activities = [.. content.Activities.Select(activity => Activity(activity, content))],
            Roles = [.. content.RoleHolders.Select(role => Role(Holding(role, school.Id)))],
            Lessons = await LessonsAsync(school, year, cancellationToken),
            CanEdit = person.Has(School.Role.CoreTeam) && PlanYears.CanChange(year, today),
            OtherYears = [
                .. PlanYears.OtherYears(year, await store.YearsAsync(school.Id, cancellationToken), today)
                    .Select(other => other.ToString()),
            ],
        };
    }

    public async Task<IReadOnlyList<AspectName>> AspectsAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var names = new List<AspectName>();
        foreach (var source in aspects)
        {
            names.AddRange(await source(school, cancellationToken));
        }

        return names;
    }

    public RoleHolding Holding(RoleHolderRecord role, SchoolId school) => RoleHolding.Of(role, school, directory.Current!);

    /// <summary>Somebody of this school; null for anybody else.</summary>
    public Person? Find(PersonId id, SchoolId school) =>
        directory.Current!.People.TryGetValue(id, out var person) && person.School == school ? person : null;

    public string? NameOf(PersonId? id) => id is { } known ? directory.Current!.People.GetValueOrDefault(known)?.Name : null;

    /// <summary>Everybody at a school, by name.</summary>
    public IReadOnlyList<Person> Everybody(SchoolId school) =>
        [
            .. directory.Current!.People.Values
                .Where(person => person.School == school)
                .InOrder(),
        ];

    public static LocalDateTime InSchool(Instant at, SchoolProfile school) => at.InZone(school.TimeZone).LocalDateTime;

    /// <summary>What is in a place, in words, to compare with what somebody typed.</summary>
    public string? Words(PlanItem? item, PlanContent content, SchoolProfile school, IReadOnlyList<AspectName> names, Language language) =>
        item switch
        {
            null => null,
            PlanItem.Words words => words.Text,
            PlanItem.Goal goal => PlanLines.Goal(Goal(goal.Record, names), language),
            PlanItem.Activity activity => PlanLines.Activity(Activity(activity.Record, content), language),
            PlanItem.Role role => PlanLines.Role(Role(Holding(role.Record, school.Id)), language),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<IReadOnlyList<PlanLesson>> LessonsAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var taken = new List<PlanLesson>();
        foreach (var source in lessons)
        {
            taken.AddRange(await source(school, year, cancellationToken));
        }

        return taken;
    }

    private static Dictionary<string, string> Texts(PlanContent content) => new(StringComparer.Ordinal)
    {
        [nameof(PlanPart.Vision)] = content.Vision,
        [nameof(PlanPart.Budget)] = content.Budget,
        [nameof(PlanPart.Conditions)] = content.Conditions,
        [nameof(PlanPart.Support)] = content.Support,
        [nameof(PlanPart.Resilience)] = content.Resilience,
    };

    private static PlanGoalView Goal(GoalRecord goal, IReadOnlyList<AspectName> names) =>
        new(
            goal.Id,
            goal.Text,
            goal.Kind.ToString(),
            names.FirstOrDefault(name => name.Id == goal.Aspect)?.Name,
            goal.Recommendation is not null);

    private static PlanActivityView Activity(ActivityRecord activity, PlanContent content) =>
        new(activity.Id, activity.Text, activity.Layer.ToString(), activity.Pillar.ToString())
        {
            Goal = content.Goals.FirstOrDefault(goal => goal.Id == activity.Goal)?.Text,
            Holder = content.RoleHolders.FirstOrDefault(role => role.Id == activity.Holder)?.Title,
            When = activity.When,
            On = activity.On,
            ToldTo = ToldCodes(activity.ToldTo),
        };

    internal static IReadOnlyList<string> ToldCodes(ToldTo told) =>
        [.. Enum.GetValues<ToldTo>().Where(one => one != ToldTo.None && told.HasFlag(one)).Select(one => one.ToString())];

    private static PlanRoleView Role(RoleHolding holding) => new(
        holding.Record.Id,
        holding.Record.Title,
        holding.Record.Person is null ? null : new PlanPerson(holding.Holder?.Name),
        holding.Record.StandIn is null ? null : new PlanPerson(holding.StandIn?.Name));
}
