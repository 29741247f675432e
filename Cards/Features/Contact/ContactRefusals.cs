namespace Welbevinden.Cards.Features.Contact;

/// <summary>The expected failures of asking for contact. In none of them anything was sent.</summary>
public static class ContactRefusals
{
    /// <summary>The school named nobody, or nobody but the person who asks.</summary>
    public static Refusal NobodyNamed { get; } = new(
        "contact.nobodyNamed",
        new(
            "Er staat hier nog niemand die je kunt vragen. De beheerder van je school kan contactpersonen toevoegen. Wil je nu iemand "
                + "spreken, ga dan naar een collega of leidinggevende die je vertrouwt.",
            "There is nobody here yet whom you can ask. Your school's administrator can add contacts. If you want to talk to somebody now, "
                + "go to a colleague or manager you trust."),
        ReplacesCard: true);

    /// <summary>
    /// No contact of this school: left, taken off the list, of another school, or made up. These are not told apart, so that nobody can ask
    /// the bot who works where.
    /// </summary>
    public static Refusal NotListed { get; } = new(
        "contact.notListed",
        new(
            "Deze contactpersoon staat niet (meer) op de lijst van je school. Ik heb niets gestuurd. Typ “contact” voor de lijst van nu.",
            "This contact is not (or no longer) on your school's list. I sent nothing. Type “contact” for the present list."),
        ReplacesCard: true)
    {
        Next = ContactCommands.Contact,
    };

    public static Refusal Yourself { get; } = new(
        "contact.yourself",
        new(
            "Dat ben je zelf. Ik heb niets gestuurd. Typ “contact” om iemand anders te kiezen.",
            "That is you. I sent nothing. Type “contact” to choose somebody else."),
        ReplacesCard: true)
    {
        Next = ContactCommands.Contact,
    };

    /// <summary>The contact wants no messages for now. That is theirs to tell, so it is not said.</summary>
    public static Refusal NotNow { get; } = new(
        "contact.notNow",
        new(
            "Deze contactpersoon kan ik nu geen bericht sturen. Ik heb niets gestuurd. Neem zelf contact op, of typ “contact” om iemand "
                + "anders te kiezen.",
            "I cannot send this contact a message now. I sent nothing. Get in touch yourself, or type “contact” to choose somebody else."),
        ReplacesCard: true)
    {
        Next = ContactCommands.Contact,
    };
}
