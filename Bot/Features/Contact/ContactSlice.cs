using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Contact;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.Contact;

/// <summary>Asking a contact of the school to get in touch: a name is passed on once, on request, and then forgotten.</summary>
internal static class ContactSlice
{
    public static void Add(Slice slice)
    {
        var staff = Audience.Of(Role.Staff);
        slice
            .IsUncounted("contact")
            .OnCommand<AskForContact>(ContactCommands.Contact, staff, useCase => useCase.ShowAsync)
            .OnVerb<AskForContact, ContactChoice>(ContactVerbs.Choose, staff, useCase => useCase.ChooseAsync)
            .OnVerb<AskForContact, ContactChoice>(ContactVerbs.Ask, staff, useCase => useCase.AskAsync)
            .OnVerb<AskForContact, NoPayload>(ContactVerbs.Leave, staff, _ => (request, _) => AskForContact.LeaveAsync(request))
            .FitsWhen(Said.WantsToTalk, ContactCommands.Contact)
            .Reports<Contacts, AfterAnswer>(contacts => contacts.After)
            .Shows("dat iemand een contactpersoon om contact vraagt", ContactTexts.WhoSees)
            .Shows("een verzoek om contact dat onderweg is", ContactTexts.SentWhoSees)
            .Shows("een verzoek om contact, bij de contactpersoon", ContactTexts.RequestWhoSees)
            .Shows("een verzoek om contact dat misschien niet aankwam", ContactTexts.UnconfirmedWhoSees)
            .Keeps(
                Schema.Outbox,
                "dat iemand een contactpersoon om contact vraagt: twee namen, geen antwoord",
                "de vrager en de contactpersoon",
                "tot het bericht weg is of opgegeven is; daarna blijft er niets van, ook niet dat er een bericht was");
    }
}
