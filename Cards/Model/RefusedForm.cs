namespace Welbevinden.Cards.Model;

/// <summary>Puts on a form what is wrong with it: above the field that is meant, or above everything.</summary>
internal static class RefusedForm
{
    /// <summary>The form with the sentence of a refusal on it.</summary>
    /// <param name="form">As it was filled in.</param>
    /// <param name="refusal">What is wrong.</param>
    /// <param name="language">The language of the form.</param>
    public static AdaptiveCard Of(AdaptiveCard form, Refusal refusal, Language language)
    {
        List<Element> body = [.. form.Body];
        var field = refusal.Field is null ? -1 : body.FindIndex(element => element.Id == refusal.Field);

        // Above everything is below the heading, which every card begins with.
        body.Insert(field < 0 ? Math.Min(1, body.Count) : field, Notice(refusal.Sentence.In(language)));
        return form with { Body = body };
    }

    private static Container Notice(string sentence) =>
        new([new TextBlock(sentence) { Weight = TextWeight.Bolder }]) { Style = ContainerStyle.Attention };
}
