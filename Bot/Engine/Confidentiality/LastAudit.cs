namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// The last look at crossed figures before anybody sees them: whether the <b>actual</b> numbers, with their bounds, fix something about too
/// few people. <see cref="Disclosure"/> looks at who answered where and holds for any answers; this looks at what was answered.
/// </summary>
/// <remarks>
/// <para>A difference of five or more that comes out at nought, or at its largest, fixes each of its members, and another shown sum then
/// leaves four or fewer exactly. So nothing counts as unknown here unless other answers were found that would have led to the very same
/// picture (<see cref="OtherWorlds"/>). What could not be shaken counts as known: the audit may hide more than needed, never less.</para>
/// <para>What a shown view says by itself of everybody in it ("nobody named it") is no finding: a view is shown or not by who answered, and
/// a single view of enough people may be unanimous. What then follows outside it is.</para>
/// <para><b>What the hiding tells.</b> The steps are the same for every school and known to all: everything, without the combinations,
/// without the smaller dimension too, the whole alone. So a picture says at most which of four steps it is: that somewhere among all
/// figures of the poll a finer picture would have fixed a small group, not which figure, which view, or whom. Hiding single views would
/// point at them. It is not nothing. With a single figure, a reader who works out every world and this rule in each of them learned
/// something of a small group in 2 of 834 small schools, of which 3 got a coarser picture; a poll has 29 figures and one step for all of
/// them.</para>
/// <para>Not looked at: that a ballot has one first, one second and one third place ties the figures of different aspects together. A
/// reader who solves all aspects at once may know more than one who takes them singly.</para>
/// </remarks>
internal static class LastAudit
{
    private const int Rounds = 6;

    /// <summary>True when something about at least one person and fewer than the minimum is fixed, or may be.</summary>
    /// <param name="items">Everything that was answered.</param>
    /// <param name="figures">The actual answers, per figure.</param>
    /// <param name="shown">The views that would be shown; the whole among them, unless it is none.</param>
    /// <param name="minimum">The threshold of the round.</param>
    public static bool Finds(
        IReadOnlyList<AnsweredItem> items, IReadOnlyList<ActualAnswers> figures, IReadOnlySet<ViewKey> shown, MinimumGroup minimum)
    {
        if (shown.Count <= 1)
        {
            // Any two items of the whole can be exchanged, so only its being unanimous says something of one, and that is the view's own.
            return false;
        }

        var bundles = Bundles(items, shown);
        IReadOnlyList<int>[] views =
        [
            .. shown.Select(view => (IReadOnlyList<int>)[
                .. Enumerable.Range(0, items.Count).Where(item => view.Covers(items[item].Row, items[item].Column)),
            ]),
        ];
        return figures.Any(figure => Finds(items, figure, views, bundles, minimum));
    }

    /// <summary>Looks further as long as something seems fixed: what remains so after some rounds counts as known.</summary>
    private static bool Finds(
        IReadOnlyList<AnsweredItem> items, ActualAnswers figure, IReadOnlyList<int>[] views, IReadOnlyList<Bundle> bundles,
        MinimumGroup minimum)
    {
        var worlds = new OtherWorlds(bundles, figure);
        var (counted, summed) = (Told(views, figure.TellCount), Told(views, figure.TellSum));
        for (var round = 0; round < Rounds; round++)
        {
            worlds.Walk();
            if (!SmallGroups.AnyIsFixed(items, counted, worlds.Counts, minimum)
                && !SmallGroups.AnyIsFixed(items, summed, worlds.Sums, minimum))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<int> Told(IReadOnlyList<int>[] views, Func<IReadOnlyList<int>, bool> tells) =>
        [.. views.Where(tells).SelectMany(view => view)];

    /// <summary>A shown cell has two ends of its own: what changes in it can only be made up for in it.</summary>
    private static List<Bundle> Bundles(IReadOnlyList<AnsweredItem> items, IReadOnlySet<ViewKey> shown) =>
    [
        .. Enumerable.Range(0, items.Count)
            .GroupBy(number => Ends(items[number], shown))
            .Select(bundle => new Bundle(bundle.Key.From, bundle.Key.To, [.. bundle])),
    ];

    /// <summary>Even numbers are rows, odd ones are columns.</summary>
    private static (int From, int To) Ends(AnsweredItem item, IReadOnlySet<ViewKey> shown) =>
        shown.Contains(ViewKey.Cell(item.Row, item.Column))
            ? Both(Grid.MaxLines + (item.Row * Grid.MaxLines) + item.Column)
            : (
                shown.Contains(ViewKey.OfRow(item.Row)) ? 2 * (1 + item.Row) : 0,
                shown.Contains(ViewKey.OfColumn(item.Column)) ? (2 * (1 + item.Column)) + 1 : 1);

    private static (int From, int To) Both(int line) => (2 * (1 + line), (2 * (1 + line)) + 1);
}
