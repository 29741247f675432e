using System.Text.RegularExpressions;

namespace Welbevinden.Cards.Model;

/// <summary>
/// Prevents text from being read as Markdown (a name with asterisks, a line that begins with "1."): such text is drawn in elements without
/// Markdown. Every card passes through here on its way to JSON, so no card and no text has to deal with it. Where a client reads Markdown
/// and there is no such element (expanded choices, the title beside a box), the special characters are escaped with a backslash. Clients on
/// phones honour only some of those escapes, so this is the second choice.
/// </summary>
internal static partial class PlainText
{
    /// <summary>The same card, without a text that a client would read as markup.</summary>
    public static AdaptiveCard Of(AdaptiveCard card) => CardMap.Of(card, Of, button => button);

    /// <summary>True when Markdown draws the text as it is.</summary>
    internal static bool IsPlain(string text) => !Read().IsMatch(text);

    private static Element Of(Element element) => element switch
    {
        TextBlock block when !IsPlain(block.Text) => Rich(block),
        FactSet facts when facts.Facts.Any(fact => !IsPlain(fact.Title) || !IsPlain(fact.Value)) => Lines(facts),
        RichTextBlock rich => rich with { Inlines = [.. rich.Inlines.Select(run => run with { Text = WithoutTemplate(run.Text) })] },
        ChoiceInput { IsMultiSelect: true } or ChoiceInput { Style: ChoiceStyle.Expanded } => Escaped((ChoiceInput)element),
        ToggleInput toggle => toggle with { Title = Escaped(toggle.Title) },
        _ => element,
    };

    private static RichTextBlock Rich(TextBlock block) => new(
        [
            new TextRun(WithoutTemplate(block.Text))
            {
                Size = block.Size,
                Weight = block.Weight,
                Color = block.Color,
                IsSubtle = block.IsSubtle,
            },
        ])
    {
        Id = block.Id,
        IsVisible = block.IsVisible,
        Spacing = block.Spacing,
        Separator = block.Separator,
        HorizontalAlignment = block.HorizontalAlignment,
    };

    private static Container Lines(FactSet facts) => new([.. facts.Facts.Select(fact => new RichTextBlock(
        [
            new TextRun($"{WithoutTemplate(fact.Title)}  ") { Weight = TextWeight.Bolder },
            new TextRun(WithoutTemplate(fact.Value)),
        ]) { Spacing = Spacing.Small })])
    {
        Id = facts.Id,
        IsVisible = facts.IsVisible,
        Spacing = facts.Spacing,
        Separator = facts.Separator,
    };

    private static ChoiceInput Escaped(ChoiceInput input) =>
        input with { Choices = [.. input.Choices.Select(choice => choice with { Title = Escaped(choice.Title) })] };

    private static string Escaped(string text) => IsPlain(text) ? text : Sign().Replace(text, @"\$0");

    /// <summary>Clients replace these templates with dates in any element; a zero-width space keeps them as text.</summary>
    private static string WithoutTemplate(string text) => Template().Replace(text, "{\u200B{");

    /// <summary>
    /// Emphasis, code, links, tags, entities and backslashes anywhere; headings, lists, quotes, rules, tables and indented code at the
    /// beginning of a line.
    /// </summary>
    [GeneratedRegex(@"[\\*_`\[<~]|&\#?\w+;|\{\{(?:DATE|TIME)\(|^[ \t]*(?:[-+|:=>\#]|\d{1,9}[.)](?:\s|$))|^(?: {4}|\t)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Read();

    [GeneratedRegex(@"[\\*_`\[\]<>~&\#+\-.)(!|:={}]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"\{\{(?=(?:DATE|TIME)\()", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Template();
}
