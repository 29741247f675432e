using System.Numerics;
using Welbevinden.Bot.Engine.Confidentiality;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// What a reader with pencil and patience can work out: the shown views as equations over the cells, solved exactly in fractions.
/// Independent of the bot's own check, which looks at cuts of a graph and solves nothing.
/// </summary>
internal sealed class LinearCheck
{
    private readonly List<(int Pivot, Fraction[] Row)> _solved = [];
    private readonly Grid _grid;

    public LinearCheck(Grid grid, IEnumerable<ViewKey> shown)
    {
        _grid = grid;
        foreach (var view in shown)
        {
            Learn(Reduce(Equation(view)));
        }
    }

    /// <summary>True when the sum of the view's cells has only one solution. A cell without answers is known to be zero.</summary>
    public bool Gives(ViewKey view) => Array.TrueForAll(Reduce(Equation(view)), f => f.IsZero);

    /// <summary>True when the sum of these cells (numbered row by row) has only one solution.</summary>
    public bool GivesSum(IEnumerable<int> cells)
    {
        var row = Enumerable.Repeat(Fraction.Zero, _grid.Rows * _grid.Columns).ToArray();
        foreach (var cell in cells)
        {
            row[cell] = Fraction.One;
        }

        return Array.TrueForAll(Reduce(row), f => f.IsZero);
    }

    private Fraction[] Equation(ViewKey view) =>
        [
            .. from row in Enumerable.Range(0, _grid.Rows)
               from column in Enumerable.Range(0, _grid.Columns)
               select view.Covers(row, column) && _grid.People(row, column).Count > 0 ? Fraction.One : Fraction.Zero,
        ];

    private Fraction[] Reduce(Fraction[] row)
    {
        foreach (var (pivot, solved) in _solved)
        {
            if (!row[pivot].IsZero)
            {
                row = Less(row, row[pivot], solved);
            }
        }

        return row;
    }

    private void Learn(Fraction[] row)
    {
        var pivot = Array.FindIndex(row, f => !f.IsZero);
        if (pivot < 0)
        {
            return;
        }

        var unit = row.Select(f => f / row[pivot]).ToArray();
        for (var i = 0; i < _solved.Count; i++)
        {
            var (otherPivot, other) = _solved[i];
            if (!other[pivot].IsZero)
            {
                _solved[i] = (otherPivot, Less(other, other[pivot], unit));
            }
        }

        _solved.Add((pivot, unit));
    }

    private static Fraction[] Less(Fraction[] row, Fraction times, Fraction[] other) => [.. row.Select((f, i) => f - (times * other[i]))];

    /// <summary>A fraction in lowest terms.</summary>
    internal readonly record struct Fraction
    {
        private readonly BigInteger _below;

        private Fraction(BigInteger above, BigInteger below)
        {
            var common = BigInteger.GreatestCommonDivisor(above, below) * (below.Sign < 0 ? -1 : 1);
            Above = above / common;
            _below = below / common;
        }

        public static Fraction Zero => new(0, 1);

        public static Fraction One => new(1, 1);

        public BigInteger Above { get; }

        public BigInteger Below => _below.IsZero ? 1 : _below;

        public bool IsZero => Above.IsZero;

        public static Fraction operator -(Fraction a, Fraction b) => new((a.Above * b.Below) - (b.Above * a.Below), a.Below * b.Below);

        public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

        public static Fraction operator /(Fraction a, Fraction b) => new(a.Above * b.Below, a.Below * b.Above);
    }
}
