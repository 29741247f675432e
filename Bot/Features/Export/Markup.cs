using System.Text;

namespace Welbevinden.Bot.Features.Export;

/// <summary>
/// Builds HTML and SVG piece by piece. Names of elements and attributes come from code only; every text and every value is escaped here, so
/// data cannot end up as markup on a page.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder _written = new();

    /// <summary>An element with its attributes and content.</summary>
    public Markup Element(string name, IEnumerable<(string Name, string Value)> attributes, Action<Markup> content)
    {
        Open(name, attributes);
        content(this);
        _written.Append("</").Append(name).Append('>');
        return this;
    }

    public Markup Element(string name, Action<Markup> content) => Element(name, [], content);

    /// <summary>An element that contains only text.</summary>
    public Markup Element(string name, IEnumerable<(string Name, string Value)> attributes, string text) =>
        Element(name, attributes, inside => inside.Text(text));

    public Markup Element(string name, string text) => Element(name, [], text);

    /// <summary>An HTML element without an end tag, such as <c>meta</c>.</summary>
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

    /// <summary>The style sheet; never data.</summary>
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
    /// Writes the five markup characters as entities, control characters, which HTML does not allow, as a space, and unpaired surrogates as
    /// �.
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
