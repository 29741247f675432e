using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>What the top 3 contributes to the roadmap.</summary>
public static class Top3RoadmapLines
{
    /// <summary>How many recommendations the analysis team gave; their content and authors are on their own cards.</summary>
    public static Text Recommendations(LocalDate poll, int count) => new(
        $"Uit de top 3 van {Words.Date(poll).Dutch} {(count == 1 ? "kwam" : "kwamen")} "
            + $"{Words.Count(count, new("aanbeveling", "recommendation"), new("aanbevelingen", "recommendations")).Dutch}.",
        $"The top 3 of {Words.Date(poll).English} led to "
            + $"{Words.Count(count, new("aanbeveling", "recommendation"), new("aanbevelingen", "recommendations")).English}.");

    /// <summary>How many classes were filled in.</summary>
    public static Text Filled(LocalDate poll, int done, int all) => new(
        $"In de top 3 van {Words.Date(poll).Dutch} {(Words.IsOne(done, all) ? "is" : "zijn")} "
            + $"{Top3Texts.ClassesOf(done, all).Dutch} ingevuld.",
        $"In the top 3 of {Words.Date(poll).English} {Top3Texts.ClassesOf(done, all).English} "
            + $"{(Words.IsOne(done, all) ? "was" : "were")} filled in.");
}
