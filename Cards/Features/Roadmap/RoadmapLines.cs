using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>What the bot knows for a step from the directory and from what polls and check-ins showed.</summary>
public static class RoadmapLines
{
    /// <summary>Who is in the core team, without names (step 1).</summary>
    public static Text CoreTeam(int people, bool hasLeadership, bool hasMentor) => new(
        $"In het kernteam zitten {Words.Colleagues(people).Dutch}, {With(hasLeadership, "iemand", "niemand")} van de schoolleiding en "
            + $"{With(hasMentor, "een", "geen")} mentor.",
        $"The core team has {Words.Colleagues(people).English}, {With(hasLeadership, "with", "without")} somebody from the leadership "
            + $"and {With(hasMentor, "with", "without")} a mentor.");

    /// <summary>What a poll or a check-in showed (step 2).</summary>
    public static Text Finding(LocalDate date, Text what) =>
        new($"{Words.Date(date).Dutch}: {what.Dutch}", $"{Words.Date(date).English}: {what.English}");

    /// <summary>How far the four pillars are filled in (step 2).</summary>
    public static Text Pillars(int judged, int all) => new(
        $"Van de vier pijlers {(Words.IsOne(judged, all) ? "is" : "zijn")} {Questions(judged, all).Dutch} ingevuld.",
        $"Of the four pillars {Questions(judged, all).English} {(Words.IsOne(judged, all) ? "is" : "are")} filled in.");

    private static Text Questions(int part, int whole) =>
        Words.Part(part, whole, new("vraag", "question"), new("vragen", "questions"));

    private static string With(bool holds, string yes, string no) => holds ? yes : no;
}
