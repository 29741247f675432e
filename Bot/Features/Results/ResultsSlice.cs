using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Features.Results;

namespace Welbevinden.Bot.Features.Results;

/// <summary>"Resultaten": the outcomes of every feature, as far as this person may see them.</summary>
internal static class ResultsSlice
{
    public static void Add(Slice slice) =>
        slice.OnCommand<ShowResults>(ResultsCommands.Results, Audience.Everybody, useCase => useCase.HandleAsync);
}
