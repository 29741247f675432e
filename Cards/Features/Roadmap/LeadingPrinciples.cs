using Welbevinden.Cards.Features.ActionPlan;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>One leading principle of whole-school work on wellbeing.</summary>
/// <param name="Code">As stored.</param>
/// <param name="Pillar">A code of <see cref="PlanWords.Pillars"/>.</param>
/// <param name="Name">In our own words.</param>
public sealed record LeadingPrinciple(string Code, string Pillar, Text Name);

/// <summary>
/// The sixteen leading principles under the four pillars ("Theoretische onderbouwing", overview of principles), in that document's order
/// per pillar.
/// </summary>
public static class LeadingPrinciples
{
    public static IReadOnlyList<LeadingPrinciple> All { get; } =
    [
        new(
            "emotional-learning",
            "Education",
            new("Lessen over gevoelens en omgaan met elkaar", "Lessons about feelings and getting along")),
        new("proven-programmes", "Education", new("Een bewezen lesprogramma voor iedereen", "A proven programme for everybody")),
        new("in-every-subject", "Education", new("Aandacht in alle vakken en activiteiten", "Attention in all subjects and activities")),
        new("class-climate", "Environment", new("Sfeer in de klas en de groep", "Climate in the class and the group")),
        new("building", "Environment", new("Gebouw, plein en omgeving", "Building, playground and surroundings")),
        new("parents", "Environment", new("Samen optrekken met ouders", "Working together with parents")),
        new("care-partners", "Environment", new("Samenwerken met zorg en andere partners", "Working with care and other partners")),
        new("community", "Environment", new("Contact met de buurt", "Contact with the neighbourhood")),
        new(
            "see-everybody",
            "Signalling",
            new("Elke leerling in beeld, en zien wie risico loopt", "Seeing every student, and who is at risk")),
        new(
            "vulnerable-groups",
            "Signalling",
            new("Extra oog voor groepen die het lastiger hebben", "Extra care for groups in harder situations")),
        new("help-at-school", "Signalling", new("Hulp en ondersteuning binnen school", "Help and support within school")),
        new("safe-climate", "Policy", new("Een veilige school waar iedereen meetelt", "A safe school where everybody counts")),
        new("written-policy", "Policy", new("Welbevinden staat in het schoolbeleid", "Wellbeing is part of school policy")),
        new("student-voice", "Policy", new("Leerlingen beslissen mee", "Students have a say")),
        new("staff-wellbeing", "Policy", new("Welbevinden van het team", "Wellbeing of the team")),
        new("staff-training", "Policy", new("Scholing van het team", "Training of the team")),
    ];

    /// <summary>The four answers ("Stappenplan", step 2); the codes are the names of the storage's enum.</summary>
    public static IReadOnlyList<PlanWord> Ratings { get; } =
    [
        new("GoesWell", new("gaat goed", "goes well"), new("Gaat goed", "Goes well")),
        new("CanBeBetter", new("kan beter", "can be better"), new("Kan beter", "Can be better")),
        new("NotYet", new("doen we nog niet", "not done yet"), new("Doen we nog niet", "We do not do this yet")),
        new("Needed", new("nodig", "needed"), new("Doen we nog niet, en is wel nodig", "We do not do this yet, and it is needed")),
    ];

    /// <summary>The kind of goal that fits an answer; null for answers that need no goal.</summary>
    public static string? GoalKind(string rating) => rating switch
    {
        "CanBeBetter" => "Strengthen",
        "Needed" => "StartNew",
        _ => null,
    };
}
