using NodaTime;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// A report as data, in one language: what the writers turn into a file. Made only from figures that this reader may see.
/// </summary>
internal sealed record Report
{
    /// <summary>Of the file, without extension: small letters, digits and hyphens.</summary>
    public required string FileName { get; init; }

    public required string Title { get; init; }

    /// <summary>One line below the title: which school, which period.</summary>
    public required string About { get; init; }

    /// <summary>What a page shows, in order.</summary>
    public required IReadOnlyList<ReportPart> Parts { get; init; }

    /// <summary>What a spreadsheet gets: one table, the same figures.</summary>
    public required ReportTable Data { get; init; }

    /// <summary>Who may see this and which rule the figures passed; at the foot of the page.</summary>
    public required IReadOnlyList<string> SmallPrint { get; init; }
}

/// <summary>A piece of a page.</summary>
internal abstract record ReportPart
{
    private ReportPart()
    {
    }

    internal sealed record Heading(string Text) : ReportPart;

    /// <summary>Within what a heading began.</summary>
    internal sealed record Subheading(string Text) : ReportPart;

    internal sealed record Paragraph(string Text) : ReportPart;

    internal sealed record Table(ReportTable Shown) : ReportPart;

    /// <summary>Horizontal bars, one a line.</summary>
    /// <param name="Title">What it is about.</param>
    /// <param name="Description">The same in a sentence, for those who cannot see it.</param>
    /// <param name="Lines">From top to bottom.</param>
    internal sealed record Bars(string Title, string Description, IReadOnlyList<ReportBar> Lines) : ReportPart;

    /// <summary>Horizontal bars in groups, for a comparison; every bar says what it is.</summary>
    /// <param name="Title">What it is about.</param>
    /// <param name="Description">The same in a sentence, for those who cannot see it.</param>
    /// <param name="Groups">From top to bottom; at most four bars in each.</param>
    internal sealed record GroupedBars(string Title, string Description, IReadOnlyList<ReportBarGroup> Groups) : ReportPart;
}

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its length, nought or more.</param>
/// <param name="Shown">The value as people read it, as in "4 van de 7".</param>
internal sealed record ReportBar(string Label, int Value, string Shown)
{
    /// <summary>
    /// Of how many the value is a part, when it is one: where this differs between the bars of a chart, their shares are compared, because
    /// a longer bar would otherwise only tell that more people were there. Null for a value that is no part of anything.
    /// </summary>
    public int? Of { get; init; }
}

/// <summary>Bars that are compared with each other.</summary>
internal sealed record ReportBarGroup(string Label, IReadOnlyList<ReportBar> Bars);

/// <summary>A table. Every row has as many cells as there are columns; the first cell of a row names it.</summary>
internal sealed record ReportTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);

/// <summary>The content of a cell, so that a writer knows a figure from a text that looks like one.</summary>
internal abstract record ReportCell
{
    private ReportCell()
    {
    }

    internal sealed record Words(string Text) : ReportCell;

    internal sealed record Number(int Value) : ReportCell;

    internal sealed record Day(LocalDate Date) : ReportCell;

    /// <summary>Nothing may be told here, or there is nothing.</summary>
    internal sealed record Empty : ReportCell;

    public static implicit operator ReportCell(string text) => new Words(text);

    public static implicit operator ReportCell(int value) => new Number(value);

    public static implicit operator ReportCell(LocalDate date) => new Day(date);
}
