using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>Plans to show: one that a school could have, and the largest possible one.</summary>
internal static class PlanSome
{
    public const string Year = "2026-2027";

    public static readonly LocalDateTime Monday = new(2026, 11, 23, 15, 40);

    public static PlanForm Form { get; } = new(Year, 6, "activity-1");

    public static PlanView Empty { get; } = new() { Year = Year, CanEdit = true };

    public static IReadOnlyList<(string Id, Text Name)> Aspects { get; } =
    [
        ("motivatie", new("Motivatie voor school", "Motivation for school")),
        ("stress", new("Ervaren stress bij de leerling", "Stress of students")),
    ];

    /// <summary>The same plan as a school with that language would type it.</summary>
    public static PlanView Plan(Language language) => new()
    {
        Year = Year,
        Version = 6,
        Made = ("Bram van 't Hooft", Monday),
        CanEdit = true,
        Texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Vision"] = In(
                language,
                "Iedereen op school hoort erbij en durft zichzelf te zijn.\nLeren lukt als je je veilig voelt.",
                "Everybody at school belongs and dares to be themselves.\nLearning works when people feel safe."),
            ["Budget"] = In(language, "€ 2.500 uit het schoolbudget", "€ 2,500 from the school budget"),
            ["Resilience"] = In(language, "Elke maand samen lunchen", "Lunch together each month"),
        },
        Goals =
        [
            new(
                "g1",
                In(language, "Elke leerling heeft een vast gezicht op school", "Each student has somebody of their own"),
                "StartNew",
                Aspects[0].Name),
            new(
                "g2",
                In(language, "Leerlingen ervaren minder stress in toetsweken", "Students feel less stress in test weeks"),
                "Strengthen",
                Aspects[1].Name,
                IsRecommended: true),
        ],
        Activities =
        [
            new("a3", In(language, "Mentoruur voor alle klassen", "Mentor hour for all classes"), "Base", "Education")
            {
                Goal = In(language, "Elke leerling heeft een vast gezicht op school", "Each student has somebody of their own"),
                Holder = In(language, "Zorgcoördinator", "Care coordinator"),
                When = In(language, "elke dinsdag", "each Tuesday"),
                ToldTo = ["Students", "Parents"],
            },
            new(
                "a4",
                In(language, "Intervisie in kleine groepen", "Peer talks in small groups"),
                "Foundation",
                "Policy") { On = new LocalDate(2027, 1, 12), ToldTo = ["Staff"] },
        ],
        Roles =
        [
            new(
                "r5",
                In(language, "Zorgcoördinator", "Care coordinator"),
                new PlanPerson("Annelies de Grijs"),
                new PlanPerson("Bram van 't Hooft")),
            new("r6", In(language, "Gezonde School", "Healthy School"), new PlanPerson(null), new PlanPerson("İpek Yıldırımer")),
            new("r7", In(language, "Vertrouwenspersoon", "Confidant"), null),
        ],
    };

    /// <summary>The maximum number of everything, each of maximum length, in two-byte letters.</summary>
    public static PlanView Fullest { get; } = new()
    {
        Year = Year,
        Version = 999,
        Made = (Long(60), Monday),
        CanEdit = true,
        Notice = PlanFormTexts.Saved(PlanChangeKind.Undone, 999),
        Texts = PlanWords.Texts.ToDictionary(part => part.Code, part => Long(PlanLimits.OfText(part.Code)), StringComparer.Ordinal),
        Goals = [
            .. Enumerable
                .Range(1, PlanLimits.MaxGoals)
                .Select(
                    number => new PlanGoalView(
                        $"g{number}", Long(PlanLimits.Goal), "Cooperate", new(Long(45), Long(45)), IsRecommended: true)),
        ],
        Activities =
        [
            .. Enumerable.Range(1, PlanLimits.MaxActivities).Select(number => new PlanActivityView(
                $"a{number}", Long(PlanLimits.Activity), "Intensive", "Environment")
            {
                Goal = Long(PlanLimits.Goal),
                Holder = Long(PlanLimits.Title),
                When = Long(PlanLimits.When),
                On = new LocalDate(2026, 9, 30),
                ToldTo = ["Students", "Parents", "Staff", "Partners"],
            }),
        ],
        Roles = [
            .. Enumerable
                .Range(1, PlanLimits.MaxRoles)
                .Select(
                    number => new PlanRoleView($"r{number}", Long(PlanLimits.Title), new PlanPerson(Long(60)), new PlanPerson(Long(60)))),
        ],
        Lessons = [.. Enumerable.Range(1, 5).Select(_ => new PlanLesson(new(Long(40), Long(40)), Long(300)))],
        OtherYears = ["2025-2026", "2027-2028"],
    };

    public static string In(Language language, string dutch, string english) => new Text(dutch, english).In(language);

    private static string Long(int length) => new('é', length);
}
