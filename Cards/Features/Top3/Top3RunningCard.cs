using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Answers "top 3" for those who lead it and mentor no class: until when it is open, how far it is, and what follows.</summary>
public static class Top3RunningCard
{
    private static readonly Text Heading = new("De top 3 is open", "The top 3 is open");

    private static readonly Text Follows = new(
        "De mentoren vullen hem in. Na het sluiten krijg je de uitkomst; je hoeft niets te doen.",
        "The mentors fill it in. After it closes you get the outcome; you need not do anything.");

    /// <summary>The card.</summary>
    /// <param name="closesAt">In the local time of the school.</param>
    /// <param name="finished">How many classes are finished; not what was filled in.</param>
    /// <param name="classes">How many were asked.</param>
    /// <param name="language">Of the reader.</param>
    public static AdaptiveCard Create(LocalDateTime closesAt, int finished, int classes, Language language) => Page.Of(
        language,
        Heading,
        [
            Page.Paragraph(Until(closesAt).In(language)),
            Page.Paragraph(Done(finished, classes).In(language)),
            Page.Paragraph(Follows.In(language)),
        ]);

    private static Text Until(LocalDateTime at) =>
        new($"Hij sluit {Words.Moment(at).Dutch}.", $"It closes on {Words.Moment(at).English}.");

    private static Text Done(int finished, int classes) => new(
        $"{Words.Sentence(Top3Texts.ClassesOf(finished, classes).Dutch)} {(Words.IsOne(finished, classes) ? "is" : "zijn")} klaar.",
        $"{Words.Sentence(Top3Texts.ClassesOf(finished, classes).English)} {(Words.IsOne(finished, classes) ? "is" : "are")} done.");
}
