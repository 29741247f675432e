using System.Globalization;

namespace Welbevinden.Bot.School.File;

/// <summary>A JSON value that remembers its line (1-based), so that a fault can name it.</summary>
internal abstract record Located(int Line)
{
    internal sealed record Object(int Line, IReadOnlyList<Member> Members) : Located(Line);

    internal sealed record Array(int Line, IReadOnlyList<Located> Items) : Located(Line);

    internal sealed record Text(int Line, string Value) : Located(Line);

    internal sealed record Number(int Line, decimal? Value) : Located(Line);

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    internal sealed record Literal(int Line, string Value) : Located(Line);

    /// <summary>A cell of a table: a text, or a number where one is asked for.</summary>
    internal sealed record Cell(int Line, string Value) : Located(Line);

    internal sealed record Member(int Line, string Name, Located Value);

    public string? AsText => this switch
    {
        Text text => text.Value,
        Cell cell => cell.Value,
        _ => null,
    };

    public decimal? AsNumber => this switch
    {
        Number number => number.Value,
        Cell cell when decimal.TryParse(cell.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>What kind of value this is, in plain words.</summary>
    public string Description => this switch
    {
        Object => "an object { }",
        Array => "a list [ ]",
        Text => "a text",
        Number => "a number",
        Literal literal => literal.Value,
        Cell cell => cell.Value.Length == 0 ? "blank" : $"'{Fields.Quoted(cell.Value)}'",
        _ => "something else",
    };
}
