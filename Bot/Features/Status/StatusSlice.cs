using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Status;

namespace Welbevinden.Bot.Features.Status;

/// <summary>How the rounds are doing and which messages did not arrive, for those who can act on it.</summary>
internal static class StatusSlice
{
    public static void Add(Slice slice) => slice
        .OnCommand<ShowStatus>(StatusCommands.Status, Audience.Of(Role.CoreTeam, Role.Administrator), useCase => useCase.HandleAsync)
        .Shows("de stand van rondes en berichten", StatusTexts.WhoSees);
}
