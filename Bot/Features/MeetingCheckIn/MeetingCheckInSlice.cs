using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.MeetingCheckIn;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>One question to everybody in a meeting: a shared card in a channel, a group chat or the chat of a meeting.</summary>
internal static class MeetingCheckInSlice
{
    private const string Shortly = "tot vlak na het sluiten, en dat is uiterlijk een half uur na het begin";

    public static void Add(Slice slice)
    {
        slice
            .OnCommand<OfferMeeting>(
                MeetingCommands.Offer, Audience.Of(Role.Staff), useCase => useCase.TypedAsync, Places.Shared)
            .OnVerb<BeginMeeting, MeetingBegin>(MeetingVerbs.Begin, Audience.Anybody, useCase => useCase.HandleAsync, Places.Shared)
            .OnVerb<AnswerMeeting, MeetingAnswer>(MeetingVerbs.Answer, Audience.Anybody, useCase => useCase.HandleAsync, Places.Shared)
            .OnVerb<ShowMeeting, MeetingShow>(MeetingVerbs.Show, Audience.Anybody, useCase => useCase.HandleAsync, Places.Shared)
            .OnOccurrence<CloseMeeting>(CloseMeeting.Kind, useCase => useCase.HandleAsync, MeetingEndings.Closing)
            .OnOccurrence<EraseMeeting>(EraseMeeting.Kind, useCase => useCase.HandleAsync, MeetingEndings.Erasing)
            .Reports<MeetingEnding, RoundEnding>(ending => ending.Source)
            .Keeps(
                Schema.Meetings,
                "tellingen van een check-in in een overleg, en versleuteld dát iemand antwoordde; niet wat",
                "wie in het overleg antwoordde, ook gasten",
                Shortly)
            .Shows("wat iemand in een check-in in een overleg kiest", MeetingTexts.WhoSees(MinimumGroup.Standard.Value))
            .Shows("het beeld van een groep in een overleg", MeetingTexts.ResultWhoSees(MinimumGroup.Standard.Value));
        slice.Services
            .AddSingleton(new StandingGroup(MeetingMessages.OfferGroup))
            .AddSingleton<MeetingStore>()
            .AddSingleton<MeetingSeal>()
            .AddSingleton<MeetingCards>();
    }
}
