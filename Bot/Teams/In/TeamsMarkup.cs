using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// The words of a line as Teams writes it: HTML, with the mentions and quotes in elements of their own. Read token by token and not into a
/// tree, so that neither depth nor length costs more than reading it once. Pure.
/// </summary>
internal static partial class TeamsMarkup
{
    /// <summary>A line has one or two of them; what is open beyond these is left as words.</summary>
    private const int MaxOpen = 32;

    /// <summary>What these enclose is not the line: a mention, and what somebody replies to.</summary>
    private static readonly HashSet<string> Aside = new(["at", "quoted", "blockquote"], StringComparer.Ordinal);

    private static readonly HashSet<string> EndsWord = new(
        ["p", "div", "br", "li", "ul", "ol", "tr", "td", "h1", "h2", "h3", "pre", "hr", "blockquote", "quoted", "attachment"],
        StringComparer.Ordinal);

    /// <summary>The words without mentions, quotes and markup. A text without markup ("a &lt; b") is returned as it is.</summary>
    public static string WordsOf(string text)
    {
        if (!Markup().IsMatch(text))
        {
            return text;
        }

        using var source = new TextSource(text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var words = new StringBuilder(text.Length);
        var open = new List<(string Name, int From)>();
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token)
            {
                case { Type: HtmlTokenType.Character }:
                    words.Append(token.Data);
                    break;
                case HtmlTagToken { Type: HtmlTokenType.StartTag, IsSelfClosing: false } when Aside.Contains(token.Name):
                    Open(open, token.Name, words.Length);
                    break;
                case { Type: HtmlTokenType.EndTag } when Aside.Contains(token.Name):
                    Close(open, token.Name, words);
                    break;
                case { Type: HtmlTokenType.StartTag or HtmlTokenType.EndTag } when EndsWord.Contains(token.Name):
                    words.Append('\n');
                    break;
            }
        }

        return words.ToString();
    }

    private static void Open(List<(string Name, int From)> open, string name, int from)
    {
        if (open.Count < MaxOpen)
        {
            open.Add((name, from));
        }
    }

    /// <summary>Without its beginning, an end means nothing; and a beginning that never ends takes no words away.</summary>
    private static void Close(List<(string Name, int From)> open, string name, StringBuilder words)
    {
        var at = open.FindLastIndex(one => one.Name == name);
        if (at < 0)
        {
            return;
        }

        words.Length = open[at].From;
        words.Append(' ');
        open.RemoveRange(at, open.Count - at);
    }

    /// <summary>An element that Teams writes, or a character reference.</summary>
    [GeneratedRegex(
        @"</?(?:at|quoted|blockquote|attachment|p|div|span|br|b|i|u|s|em|strong|a|ul|ol|li|pre|code|codeblock|h[1-6]|hr|img|emoji|font"
            + @"|table|tbody|thead|tr|td|th|sup|sub|readonly|systemEventMessage)(?:[\s/][^<>]*)?>"
            + @"|&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();
}
