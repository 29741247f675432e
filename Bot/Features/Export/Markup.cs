using System.Text;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Builds HTML and SVG piece by piece. Names of elements and attributes come from code only; every text and every value is escaped here, so
/// a page cannot hold markup that came in as data.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _written = new();

    /// <summary>An element with its attributes and what stands in it.</summary>
    public Markup Element(string name, IEnumerable<(string Name, string Value)> attributes, Action<Markup> content)
    {
        Open(name, attributes);
        content(this);
        _written.Append("</").Append(name).Append('>');
        return this;
    }

    public Markup Element(string name, Action<Markup> content) => Element(name, [], content);

    /// <summary>An element that holds a text only.</summary>
    public Markup Element(string name, IEnumerable<(string Name, string Value)> attributes, string text) =>
        Element(name, attributes, inside => inside.Text(text));

    public Markup Element(string name, string text) => Element(name, [], text);

    /// <summary>An element of HTML that has no end, as <c>meta</c>.</summary>
    public Markup Void(string name, params IEnumerable<(string Name, string Value)> attributes)
    {
        Open(name, attributes);
        return this;
    }

    public Markup Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>The style sheet; never anything that came in.</summary>
    public Markup Style(string css)
    {
        _written.Append("<style>").Append(css).Append("</style>");
        return this;
    }

    public string ToDocument() => $"<!doctype html>\n{_written}\n";

    public override string ToString() => _written.ToString();

    private void Open(string name, IEnumerable<(string Name, string Value)> attributes)
    {
        _written.Append('<').Append(name);
        foreach (var attribute in attributes)
        {
            _written.Append(' ').Append(attribute.Name).Append("=\"");
            Escape(attribute.Value);
            _written.Append('"');
        }

        _written.Append('>');
    }

    /// <summary>
    /// The five signs of markup by name; control characters, which no page may hold, as a space; halves of characters as �.
    /// </summary>
    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => _written.Append("&amp;"),
                '<' => _written.Append("&lt;"),
                '>' => _written.Append("&gt;"),
                '"' => _written.Append("&quot;"),
                '\'' => _written.Append("&#39;"),
                _ => Rune.IsControl(rune) && rune.Value is not '\n' ? _written.Append(' ') : _written.Append(rune.ToString()),
            };
        }
    }
}
