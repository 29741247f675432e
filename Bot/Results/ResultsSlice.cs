using Welbevinden.Bot.Dispatch;
using Welbevinden.Cards.Results;

namespace Welbevinden.Bot.Results;

/// <summary>"Resultaten": the outcomes of every feature, as far as this person may see them.</summary>
internal static class ResultsSlice
{
    public static void Add(Slice slice) => slice.OnCommand<ShowResults>(ResultsCommands.Results, Audience.Everybody, useCase => useCase.HandleAsync);
}
