namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// What all found worlds have in common, as little as it may be: items that could change places are one block, and each exchange has left
/// a random weight on the items it went through. A set of items had the same sum in all worlds only when it consists of whole blocks whose
/// weights add up to nought.
/// </summary>
internal sealed class Shaken(int items)
{
    private readonly int[] _block = [.. Enumerable.Range(0, items)];
    private readonly long[] _weights = new long[items];

    public void Join(IReadOnlyList<int> together)
    {
        foreach (var item in together)
        {
            _block[BlockOf(item)] = BlockOf(together[0]);
        }
    }

    public void Weigh(int item, long weight) => _weights[item] = unchecked(_weights[item] + weight);

    public long WeightOf(int item) => _weights[item];

    public int BlockOf(int item)
    {
        while (_block[item] != item)
        {
            item = _block[item];
        }

        return item;
    }
}
