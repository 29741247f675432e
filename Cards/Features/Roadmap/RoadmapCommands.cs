using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>What people type about the roadmap.</summary>
public static class RoadmapCommands
{
    public static Command Show { get; } = new(
        new("stappenplan", "roadmap"),
        new("Zie bij welke van de zeven stappen jullie zijn", "See which of the seven steps you are at"))
    {
        Topic = Topic.School,
    };

    /// <summary>For whoever reads how the team is and can do something about it.</summary>
    public static Onward Afterwards { get; } = new(Show, new("Naar het stappenplan", "To the roadmap"));
}
