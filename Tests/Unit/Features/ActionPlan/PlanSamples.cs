using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>The plan as it is read and as it is changed.</summary>
internal static class PlanSamples
{
    public static IReadOnlyList<CardSample> All { get; } = [.. Reading, .. Changing];

    private static IEnumerable<CardSample> Reading =>
    [
        Of(nameof(PlanCard), "empty", language => PlanCard.Create(PlanSome.Empty, language)),
        Of(
            nameof(PlanCard),
            "empty-after-a-year",
            language => PlanCard.Create(PlanSome.Empty with { Lessons = Lessons(language), OtherYears = ["2025-2026"] }, language)),
        Of(nameof(PlanCard), "empty-for-leadership", language => PlanCard.Create(PlanSome.Empty with { CanEdit = false }, language)),
        Of(nameof(PlanCard), "some", language => PlanCard.Create(PlanSome.Plan(language), language)),
        Of(nameof(PlanCard), "for-leadership", language => PlanCard.Create(PlanSome.Plan(language) with { CanEdit = false }, language)),
        Of(nameof(PlanCard), "fullest", language => PlanCard.Create(PlanSome.Fullest, language)),
        Of(nameof(PlanReadCard), "now", language => PlanReadCard.Create(new(PlanSome.Plan(language), IsInForce: true), language)),
        Of(nameof(PlanReadCard), "earlier", language => PlanReadCard.Create(
            new(
                PlanSome.Plan(language) with { Version = 2, CanEdit = false, Made = (null, PlanSome.Monday) },
                IsInForce: false), language)),
        Of(nameof(PlanReadCard), "fullest", language => PlanReadCard.Create(new(PlanSome.Fullest, IsInForce: true), language)),
        Of(
            nameof(PlanReadCard),
            "fullest-on",
            language => PlanReadCard.Create(new(PlanSome.Fullest, IsInForce: false) { Page = 2 }, language)),
        Of(
            nameof(PlanActivitiesCard),
            "some",
            language => PlanActivitiesCard.Create(new(PlanSome.Plan(language), IsInForce: true), language)),
        Of(nameof(PlanActivitiesCard), "none", language => PlanActivitiesCard.Create(
            new(PlanSome.Plan(language) with { Activities = [], CanEdit = false }, IsInForce: false), language)),
        Of(nameof(PlanActivitiesCard), "fullest", language => PlanActivitiesCard.Create(new(PlanSome.Fullest, IsInForce: true), language)),
        Of(
            nameof(PlanVersionsCard),
            "one",
            language => PlanVersionsCard.Create(new(PlanSome.Year, [Version(1, PlanChangeKind.Added)]), language)),
        Of(nameof(PlanVersionsCard), "many", language => PlanVersionsCard.Create(
            new(PlanSome.Year, [.. Enumerable.Range(1, 40).Select(number => Version(number, (PlanChangeKind)(number % 4)))]), language)),
    ];

    private static IEnumerable<CardSample> Changing =>
    [
        Of(
            nameof(PlanTextCard),
            "new",
            language => PlanTextCard.Create(new(PlanSome.Form with { Version = 0 }, PlanWords.Vision, ""), language)),
        Of(nameof(PlanTextCard), "changed-meanwhile", language => PlanTextCard.Create(
            new(
                Conflict(language, PlanSome.In(language, "Wat Noor schreef", "As Noor wrote it")),
                PlanWords.Support,
                PlanSome.In(language, "Mijn tekst", "My text")), language)),
        Of(nameof(PlanListCard), "goals", language => PlanListCard.Create(
            new(PlanSome.Form, PlanWords.Goal, [.. PlanSome.Plan(language).Goals.Select(goal => (goal.Id, goal.Text))]), language)),
        Of(nameof(PlanListCard), "no-activities", language => PlanListCard.Create(new(PlanSome.Form, PlanWords.Activity, []), language)),
        Of(nameof(PlanGoalCard), "recommended", language => PlanGoalCard.Create(
            new(PlanSome.Form)
            {
                Text = PlanSome.In(language, "Meer motivatie", "More motivation"),
                Aspect = "motivatie",
                Recommendation = "top3",
                Aspects = PlanSome.Aspects,
            }, language)),
        Of(nameof(PlanGoalCard), "removed-meanwhile", language => PlanGoalCard.Create(
            new(PlanSome.Form with { Notice = PlanFormTexts.RemovedMeanwhile("Annelies de Grijs"), HasConflict = true })
            {
                Id = "g1",
                Text = PlanSome.In(language, "Mijn doel", "My goal"),
                Kind = "StartNew",
                Aspects = PlanSome.Aspects,
            },
            language)),
        Of(nameof(PlanActivityCard), "new", language => PlanActivityCard.Create(Activity(language), language)),
        Of(nameof(PlanActivityCard), "no-tasks", language => PlanActivityCard.Create(Activity(language) with { Holders = [] }, language)),
        Of(nameof(PlanActivityCard), "changed-meanwhile", language => PlanActivityCard.Create(
            Activity(language) with
            {
                Form = Conflict(language, PlanLines.Activity(PlanSome.Plan(language).Activities[0], language)),
                Id = "a3",
                Text = PlanSome.In(language, "Mentoruur op donderdag", "Mentor hour on Thursday"),
                Layer = "Base",
                Pillar = "Education",
                Goal = "g1",
                ToldTo = ["Students"],
                On = "2026-12-03",
            },
            language)),
        Of(nameof(PlanRoleCard), "new", language => PlanRoleCard.Create(new(PlanSome.Form) { People = People(8) }, language)),
        Of(nameof(PlanRoleCard), "holder-left", language => PlanRoleCard.Create(
            new(PlanSome.Form)
            {
                Id = "r6",
                Title = PlanSome.In(language, "Gezonde School", "Healthy School"),
                StandIn = "person-2",
                HolderLeft = true,
                People = People(8),
            }, language)),
        Of(nameof(PlanRoleCard), "large-school", language => PlanRoleCard.Create(
            new(PlanSome.Form) { Search = "van", Found = 3, IsCut = true, People = People(PlanLimits.MaxPeople) }, language)),
        Of(
            nameof(PlanSavedCard),
            "added",
            language => PlanSavedCard.Create(
                new(PlanSome.Year, 7, PlanWords.Goal, "activity-1", PlanFormTexts.Saved(PlanChangeKind.Added, 7)), language)),
        Of(nameof(PlanSavedCard), "merged", language => PlanSavedCard.Create(
            new(
                PlanSome.Year,
                8,
                PlanWords.Vision,
                null,
                PlanFormTexts.Saved(PlanChangeKind.Changed, 8)) { Merged = PlanFormTexts.Merged("Annelies de Grijs") }, language)),
        Of(nameof(PlanSavedCard), "card-behind", language => PlanSavedCard.Create(
            new(
                PlanSome.Year,
                9,
                PlanWords.Vision,
                "activity-1",
                PlanFormTexts.Saved(PlanChangeKind.Changed, 9)) { IsBehind = true }, language)),
        Of(nameof(PlanSavedCard), "same", language => PlanSavedCard.Create(
            new(PlanSome.Year, 8, PlanWords.Resilience, null, PlanFormTexts.SameAsBefore) { CanUndo = false }, language)),
    ];

    private static CardSample Of(string card, string variant, Func<Language, Welbevinden.Cards.Model.AdaptiveCard> make) =>
        new("Features/ActionPlan", card, variant, make);

    private static PlanVersionLine Version(int number, PlanChangeKind deed) =>
        new(
            number,
            number % 5 == 0 ? null : "Bram van 't Hooft",
            PlanSome.Monday.PlusHours(number),
            PlanWords.Parts[number % PlanWords.Parts.Count].Code,
            deed);

    private static PlanForm Conflict(Language language, string stands) => PlanSome.Form with
    {
        Notice = PlanFormTexts.ChangedMeanwhile("Annelies de Grijs"),
        CurrentText = stands,
        CurrentBy = "Annelies de Grijs",
        HasConflict = true,
    };

    private static PlanActivityForm Activity(Language language) => new(PlanSome.Form)
    {
        Goals = [.. PlanSome.Plan(language).Goals.Select(goal => (goal.Id, goal.Text))],
        Holders = [.. PlanSome.Plan(language).Roles.Select(role => (role.Id, role.Title))],
        FirstDay = "2026-08-01",
        LastDay = "2027-07-31",
    };

    private static IReadOnlyList<(string Id, string Name)> People(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(
                    number => (count > 8
                        ? $"{number:D8}-0000-4000-8000-000000000000"
                        : $"person-{number}", $"Collega {number} van der Velde".Replace("Collega", "C.", StringComparison.Ordinal))),
        ];

    private static IReadOnlyList<PlanLesson> Lessons(Language language) =>
    [
        new(new("Doel gehaald", "Goal reached"), PlanSome.In(language, "Het mentoruur werkt; zo houden", "The mentor hour works; keep it")),
        new(new("Stoppen", "Stop"), PlanSome.In(language, "De themaweek kostte te veel tijd", "The theme week took too much time")),
    ];
}
