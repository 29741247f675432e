using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Features.Roadmap;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>
/// The evaluation from its proposal to its outcome. What the school wrote itself is the same in both languages, so it is in neither.
/// </summary>
internal static class EvaluationSamples
{
    private const string Id = "2026-2027-2";
    private const string Year = "2026-2027";
    private const string Long =
        "Mentorlessen rond veerkracht in leerjaar 1, 2, 3, gegeven door mentorduo's, elke veertien dagen op dinsdag";

    private static readonly LocalDate Day = new(2027, 3, 11);
    private static readonly LocalDate First = new(2026, 11, 23);
    private static readonly LocalDate Last = new(2027, 7, 31);

    private static readonly IReadOnlyList<OwnerChoice> Owners =
    [
        new("team", LeadTexts.WholeTeam),
        new("role:r1", Same("Zorgcoördinator (Annelies de Grijs)")),
        new("person:ad92", Same("Bram van 't Hooft")),
    ];

    public static IReadOnlyList<CardSample> All { get; } = [.. Planning, .. Arranging, .. Reminders, .. Filling, .. Closing];

    private static IEnumerable<CardSample> Planning =>
    [
        new("Features/Evaluation", nameof(MomentProposalCard), "three", language => MomentProposalCard.Create(Proposal(), language)),
        new("Features/Evaluation", nameof(MomentProposalCard), "refused", language => MomentProposalCard.Create(
            Proposal() with
            {
                Weeks = "48, 99",
                Notice = EvaluationRefusals.WeekUnknown.Sentence,
                Moments =
                [
                    new(
                        new(2026, 11, 25),
                        "team",
                        MomentNotices.WithNear(
                            EvaluationRefusals.DateFree(new(2026, 11, 25), "Studiedag").Sentence, [new(2026, 11, 24), new(2026, 11, 26)])),
                    new(
                        new(2026, 10, 1),
                        "role:r1",
                        MomentNotices.WithNear(
                            EvaluationRefusals.DateInPast(new(2026, 10, 1)).Sentence, [new(2026, 11, 23), new(2026, 11, 24)])),
                    new(null, "team"),
                ],
            },
            language)),
        new("Features/Evaluation", nameof(MomentProposalCard), "no-room", language => MomentProposalCard.Create(
            Proposal() with { HasRoom = false, Moments = [new(null, "team"), new(null, "team"), new(null, "team")] }, language)),
        new("Features/Evaluation", nameof(MomentsCard), "three", language => MomentsCard.Create(
            new()
            {
                Year = Year,
                Moments =
                [
                    new("2026-2027-1", new(2026, 12, 8), IsDone: true, LeadTexts.Team),
                    new(Id, Day, IsDone: false, LeadTexts.You("Zorgcoördinator")),
                    new("2026-2027-3", new(2027, 6, 15), IsDone: false, LeadTexts.RoleEmpty("Zorgcoördinator")),
                ],
                NextYear = "2027-2028",
            },
            language)),
        new("Features/Evaluation", nameof(MomentsCard), "planned", language => MomentsCard.Create(
            new() { Year = Year, Moments = [new(Id, Day, IsDone: false, LeadTexts.Team)], Notice = MomentNotices.Planned }, language)),
        new(
            "Features/Evaluation",
            nameof(MomentsCard),
            "none",
            language => MomentsCard.Create(new() { Year = Year, Moments = [] }, language)),
    ];

    private static IEnumerable<CardSample> Arranging =>
    [
        new("Features/Evaluation", nameof(MomentCard), "plain", language => MomentCard.Create(Moment(), language)),
        new(
            "Features/Evaluation",
            nameof(MomentCard),
            "in-calendar",
            language => MomentCard.Create(Moment() with { IsInCalendar = true }, language)),
        new(
            "Features/Evaluation",
            nameof(MomentCard),
            "moved",
            language => MomentCard.Create(
                Moment() with { Notice = MomentNotices.Moved(new(2027, 3, 9)), UndoMove = new(2027, 3, 9) }, language)),
        new("Features/Evaluation", nameof(MomentCard), "stand-in", language => MomentCard.Create(
            Moment() with
            {
                Lead = LeadTexts.StandIn("Bram van 't Hooft", "Zorgcoördinator"),
                Skipped = [SkipTexts.Of("Prepare", "ShortNotice")!, SkipTexts.Of("Day", "TooLate")!],
            }, language)),
        new("Features/Evaluation", nameof(MomentDateCard), "move", language => MomentDateCard.Create(Date(Id), language)),
        new("Features/Evaluation", nameof(MomentDateCard), "refused", language => MomentDateCard.Create(
            Date(Id) with
            {
                Date = new(2027, 3, 15),
                Notice = EvaluationRefusals.DateFree(new(2027, 3, 15), "Studiedag").Sentence,
                Near = [new(2027, 3, 12), new(2027, 3, 16), new(2027, 3, 17)],
            },
            language)),
        new(
            "Features/Evaluation",
            nameof(MomentDateCard),
            "add",
            language => MomentDateCard.Create(Date(null) with { Date = null, Owners = Owners, Owner = "team" }, language)),
        new("Features/Evaluation", nameof(MomentHandOverCard), "plain", language => MomentHandOverCard.Create(
            new() { Id = Id, Date = Day, Lead = LeadTexts.OwnerLeft, Owners = Owners, Owner = "team" }, language)),
        new("Features/Evaluation", nameof(MomentRemovedCard), "plain", language => MomentRemovedCard.Create(new(Id, Year, Day), language)),
        new(
            "Features/Evaluation",
            nameof(ReminderSnoozedCard),
            "plain",
            language => ReminderSnoozedCard.Create(new(Id, new(2027, 3, 4)), language)),
    ];

    private static IEnumerable<CardSample> Reminders =>
    [
        new("Features/Evaluation", nameof(PrepareCard), "findings", language => PrepareCard.Create(
            Prepare() with
            {
                Findings =
                [
                    (new(2026, 11, 23), Welbevinden.Cards.Features.Top3.Top3FindingTexts.Of(
                        [new("Energie", "Energy"), new("Concentratie", "Concentration")],
                        [new("Motivatie voor school", "Motivation for school")])),
                    (new(2027, 2, 1), Welbevinden.Cards.Features.CheckIn.CheckInFindingTexts.Of(
                        new(
                            CheckInForms.First, 40, 31, new Dictionary<string, int>(StringComparer.Ordinal) { ["sunny"] = 12 }),
                        [CheckInForms.First.Options[0]])),
                    (new(2027, 2, 8), Welbevinden.Cards.Features.CheckIn.CheckInFindingTexts.TooFew),
                ],
            },
            language)),
        new(
            "Features/Evaluation",
            nameof(PrepareCard),
            "in-calendar",
            language => PrepareCard.Create(Prepare() with { IsInCalendar = true }, language)),
        new("Features/Evaluation", nameof(PrepareCard), "nothing", language => PrepareCard.Create(Prepare(), language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationCard),
            "day",
            language => EvaluationCard.Create(Whole() with { Occasion = EvaluationOccasion.Day }, language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationCard),
            "day-in-calendar",
            language => EvaluationCard.Create(Whole() with { Occasion = EvaluationOccasion.Day, IsInCalendar = true }, language)),
        new("Features/Evaluation", nameof(EvaluationCard), "after", language => EvaluationCard.Create(
            Whole() with { Occasion = EvaluationOccasion.After, FilledBy = ["Bram van 't Hooft", "Annelies de Grijs"] }, language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationCard),
            "asked",
            language => EvaluationCard.Create(Whole() with { Notice = SaveNotices.Saved, FilledBy = ["Annelies de Grijs"] }, language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationCard),
            "no-plan",
            language => EvaluationCard.Create(
                Whole() with { HasPlan = false, Parts = [.. Parts.TakeLast(2)], FirstOpen = "needs" }, language)),
    ];

    private static IEnumerable<CardSample> Filling =>
    [
        new(
            "Features/Evaluation",
            nameof(EvaluationPartCard),
            "activities",
            language => EvaluationPartCard.Create(Part("activities-2", 5, Activity), language)),
        new("Features/Evaluation", nameof(EvaluationPartCard), "goals", language => EvaluationPartCard.Create(
            Part("goals-1", 3, Goal) with { Notice = EvaluationRefusals.TextTooLong.Sentence, NoticeIsWrong = true }, language)),
        new("Features/Evaluation", nameof(EvaluationPartCard), "views", language => EvaluationPartCard.Create(
            Part("views", 0, Goal) with
            {
                Name = EvaluationParts.Name(EvaluationParts.Views, 0, 0),
                Items = [
                    .. EvaluationFields.Groups.Select(
                        group => new PartItem(
                            group.Code,
                            null,
                            group.Name.In(language),
                            [new("think", ""), new("asked", "")],
                            [("Bram van 't Hooft", Same("Positief"))])),
                ],
                Notice = SaveNotices.BothKept,
            },
            language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationPartCard),
            "fullest",
            language => EvaluationPartCard.Create(Part("goals-3", EvaluationParts.MaxItems, Fullest), language)),
        new("Features/Evaluation", nameof(TogetherCard), "page", language => TogetherCard.Create(
            new()
            {
                Id = Id,
                Date = Day,
                Page = 2,
                Pages = 3,
                Blocks =
                [
                    new(
                        "1. Mentorlessen veerkracht",
                        null,
                        [
                            ("Bram van 't Hooft", EvaluationFields.Words("did", "partly")),
                            ("Annelies de Grijs", EvaluationFields.Words("did", "yes")),
                        ]),
                    new("Rustige pauzeplek", WrittenTexts.Gone, [("Een oud-collega / A former colleague", Same("Kapstokken ontbreken."))]),
                ],
            },
            language)),
        new(
            "Features/Evaluation",
            nameof(TogetherCard),
            "empty",
            language => TogetherCard.Create(new() { Id = Id, Date = Day, Page = 1, Pages = 1, Blocks = [] }, language)),
    ];

    private static IEnumerable<CardSample> Closing =>
    [
        new("Features/Evaluation", nameof(EvaluationCloseCard), "twelve", language => EvaluationCloseCard.Create(
            new()
            {
                Id = Id,
                IsEmpty = false,
                Activities = Tally,
                Goals = [
                    .. Enumerable.Range(1, 12).Select(number => new GoalToClose($"g{number}", Long, new(Reached, false), Next(number))),
                ],
            },
            language)),
        new("Features/Evaluation", nameof(EvaluationCloseCard), "they-differ", language => EvaluationCloseCard.Create(
            new()
            {
                Id = Id,
                IsEmpty = false,
                Notice = EvaluationRefusals.DecisionMissing.Sentence,
                Activities = OutcomeTexts.Tally([(new("Uitgevoerd", "Carried out"), 2)], 0, differing: 1),
                Disputed = [new("a3", 3, "Mentorlessen veerkracht", Differ("did", "yes", "partly"))],
                Goals = [
                    new(
                        "g1",
                        "Rustige pauzeplek",
                        Differ("goal", "reached", "onItsWay") with { Chosen = "onItsWay" },
                        Differ("next", "continue", "adjust")),
                ],
            },
            language)),
        new("Features/Evaluation", nameof(EvaluationCloseCard), "fullest", language => EvaluationCloseCard.Create(
            new()
            {
                Id = Id,
                IsEmpty = false,
                Activities = Tally,
                Disputed = [
                    .. Enumerable.Range(1, 8).Select(number => new ActivityToClose(
                        $"a{number + 100}", number, Long.PadRight(140, 'é'), Differ("did", "yes", "partly", "no"))),
                ],
                MoreDisputed = 22,
                Goals = [
                    .. Enumerable.Range(1, 12).Select(number => new GoalToClose(
                        $"g{number + 100}",
                        Long.PadRight(250, 'é'),
                        Differ("goal", "reached", "onItsWay", "notYet"),
                        Differ("next", "continue", "adjust", "stop"))),
                ],
            },
            language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationCloseCard),
            "empty",
            language => EvaluationCloseCard.Create(new() { Id = Id, IsEmpty = true, Goals = [] }, language)),
        new("Features/Evaluation", nameof(EvaluationDoneCard), "plain", language => EvaluationDoneCard.Create(Done(), language)),
        new(
            "Features/Evaluation",
            nameof(EvaluationDoneCard),
            "late",
            language => EvaluationDoneCard.Create(
                Done() with { ClosedBy = null, Notice = SaveNotices.SavedAfterClose, Needed = [], Activities = null }, language)),
    ];

    private static Text Reached { get; } = EvaluationFields.Words("goal", "onItsWay");

    private static Text Tally { get; } = OutcomeTexts.Tally(
        [(new("Uitgevoerd", "Carried out"), 18), (new("Deels", "Partly"), 7), (new("Niet", "Not"), 0)], 5);

    private static IReadOnlyList<PartLine> Parts { get; } =
    [
        new("activities-1", EvaluationParts.Name(EvaluationParts.Activities, 1, 5), IsFilled: true),
        new("activities-2", EvaluationParts.Name(EvaluationParts.Activities, 6, 7), IsFilled: false),
        new("goals-1", EvaluationParts.Name(EvaluationParts.Goals, 1, 1), IsFilled: false),
        new("needs", EvaluationParts.Name(EvaluationParts.Needs, 0, 0), IsFilled: false),
        new("views", EvaluationParts.Name(EvaluationParts.Views, 0, 0), IsFilled: false),
    ];

    private static AnswerToClose Next(int number) => (number % 3) switch
    {
        0 => new(null, Differs: false),
        1 => new(EvaluationFields.Words("next", "continue"), Differs: false),
        _ => Differ("next", "continue", "adjust"),
    };

    private static AnswerToClose Differ(string kind, params string[] codes) => new(
        OutcomeTexts.Differ([.. codes.Select((code, index) => (EvaluationFields.Words(kind, code), index + 1))]), Differs: true);

    private static PartItem Activity(int number) => new(
        $"a{number}", number, "Mentorlessen veerkracht", [
            new("did", number == 6 ? "partly" : ""),
            new("note", number == 6 ? "Leerjaar 3 volgt." : ""),
        ], number == 7 ? [("Bram van 't Hooft", EvaluationFields.Words("did", "yes"))] : []);

    private static PartItem Goal(int number) =>
        new($"g{number}", number, "Mentorlessen veerkracht", [new("goal", "onItsWay"), new("next", ""), new("line", "")], []);

    private static PartItem Fullest(int number) => new(
        $"g{number}",
        number,
        Long.PadRight(300, 'é'),
        [new("goal", "onItsWay"), new("next", "adjust"), new("line", new string('ë', EvaluationFields.MaxLineLength))],
        [.. Enumerable.Range(1, 5).Select(_ => ("Zoë Kuipers-Adriaanse", Same(new string('ü', 100)))), ("+3", WrittenTexts.More)]);

    private static EvaluationPartView Part(string code, int items, Func<int, PartItem> item) => new()
    {
        Id = Id,
        Code = code,
        Name = EvaluationParts.Name(code.Split('-')[0], 6, 5 + items),
        Number = 2,
        Count = 9,
        Plan = 4,
        Seen = 3,
        Items = [.. Enumerable.Range(6, items).Select(item)],
    };

    private static EvaluationView Whole() => new()
    {
        Id = Id,
        Date = Day,
        Lead = LeadTexts.Somebody("Annelies de Grijs", "Zorgcoördinator"),
        Parts = Parts,
        FirstOpen = "activities-2",
        FilledBy = [],
        HasPlan = true,
    };

    private static PrepareView Prepare() => new() { Id = Id, Kind = "Prepare", Date = Day, Lead = LeadTexts.You(null), Findings = [] };

    private static MomentView Moment() =>
        new() { Id = Id, Year = Year, Date = Day, Lead = LeadTexts.Somebody("Annelies de Grijs", "Zorgcoördinator") };

    private static MomentDateView Date(string? moment) =>
        new() { Year = Year, Moment = moment, Was = Day, Date = Day, Earliest = First, Latest = Last };

    private static MomentProposalView Proposal() => new()
    {
        Year = Year,
        Moments = [new(new(2027, 1, 28), "role:r1"), new(new(2027, 4, 8), "role:r1"), new(new(2027, 6, 17), "team")],
        Owners = Owners,
        Earliest = First,
        Latest = Last,
    };

    private static EvaluationDoneView Done() => new()
    {
        Next = [RoadmapCommands.Show],
        Id = Id,
        Year = Year,
        Date = Day,
        ClosedBy = "Annelies de Grijs",
        ClosedAt = new(2027, 3, 11, 16, 5),
        Activities = Tally,
        Goals = [new("Mentorlessen veerkracht", Reached, EvaluationFields.Words("next", "adjust")), new("Rustige pauzeplek", null, null)],
        Needed = [("Bram van 't Hooft", Same("Extra uren"))],
    };

    private static Text Same(string words) => new(words, words);
}
