using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>An expected failure as a card: what is the matter in the heading, below it what to do now, and the button for that.</summary>
public static class RefusalCard
{
    /// <summary>What a notification shows: nothing of what somebody tried to do.</summary>
    private static readonly Text Notified = new("Dat kan nu niet", "That is not possible now");

    public static AdaptiveCard Create(Refusal refusal, Language language)
    {
        var (dutch, english) = (Parts(refusal.Sentence.Dutch), Parts(refusal.Sentence.English));
        var rest = new Text(dutch.Advice, english.Advice).In(language);
        return Page.Of(
            language,
            new Text(dutch.What, english.What),
            rest.Length == 0 ? [] : [Page.Paragraph(rest)],
            [.. Buttons(refusal, language)]) with
        { FallbackText = Notified.In(language) };
    }

    /// <summary>The first sentence, without its full stop, and what follows.</summary>
    private static (string What, string Advice) Parts(string sentence)
    {
        var end = sentence.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (sentence.TrimEnd('.'), "") : (sentence[..end], sentence[(end + 2)..]);
    }

    /// <summary>In a channel or group chat a button would be refused like the rest.</summary>
    private static IEnumerable<Execute> Buttons(Refusal refusal, Language language) =>
        refusal.Code == CommonRefusals.OnlyInPersonalChat.Code ? []
        : refusal.Next is { } next ? [CommandButtons.For(next, language), CommandButtons.Help(language)]
        : [CommandButtons.Help(language)];
}
