using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Results;

/// <summary>What people type to see outcomes.</summary>
public static class ResultsCommands
{
    public static Command Results { get; } = new(
        new("resultaten", "results"), new("Bekijk de uitkomsten die jij mag zien", "See the outcomes you may see"));
}
