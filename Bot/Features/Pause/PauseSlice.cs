using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Pause;

/// <summary>No messages until a date: for anybody, for themselves.</summary>
internal static class PauseSlice
{
    public static void Add(Slice slice) => slice
        .IsUncounted("pause")
        .OnCommand<PauseMessages>(PauseCommands.Pause, Audience.Everybody, useCase => useCase.ShowAsync)
        .FitsWhen(Said.Stop, PauseCommands.Pause)
        .FitsWhen(Said.Unwell, PauseCommands.Pause)
        .FitsWhen(Said.WantsToTalk, PauseCommands.Pause)
        .OnForm<PauseMessages, PauseSet>(PauseVerbs.Set, Audience.Everybody, useCase => useCase.SetAsync, useCase => useCase.DrawAsync)
        .OnVerb<PauseMessages, PauseWeeks>(PauseVerbs.Weeks, Audience.Everybody, useCase => useCase.WeeksAsync)
        .OnVerb<PauseMessages, NoPayload>(PauseVerbs.End, Audience.Everybody, useCase => useCase.EndAsync)
        .Shows("dat iemand pauzeert", PauseTexts.WhoSees)
        .Erases<PauseStore>(PauseRetention.Of)
        .Reports<PauseStore, RestButtons>(_ => PauseOffer.Buttons)
        .Describes<PausePersonalData>(data => data.Source)
        .Keeps(
            Schema.Pauses,
            "tot welke dag iemand geen berichten wil",
            "medewerkers die dat vroegen",
            "tot de week na die dag, of tot de medewerker de pauze beëindigt",
            erasedBy: "pause");
}
