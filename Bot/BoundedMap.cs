using System.Diagnostics.CodeAnalysis;

namespace Welbevinden.Bot;

/// <summary>
/// What this process remembers beside the store, for many threads and never more than a maximum: when it is full the oldest is forgotten.
/// How long an entry counts is decided by its owner, by the clock that it was given.
/// </summary>
/// <remarks>
/// Not <c>MemoryCache</c>: at its size limit it turns away what is new instead of what is old and makes room later, on another thread; it
/// goes by the wall clock, which may be set; and two who ask at once may both make the value.
/// </remarks>
/// <param name="max">The most that is remembered.</param>
/// <param name="comparer">What makes keys the same; their own equality when not given.</param>
internal sealed class BoundedMap<TKey, TValue>(int max, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _places = new(comparer);

    /// <summary>In the order of adding. What is set anew becomes the newest.</summary>
    private readonly LinkedList<(TKey Key, TValue Value)> _byAge = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _places.Count;
            }
        }
    }

    public bool Contains(TKey key) => TryGet(key, out _);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            var found = _places.TryGetValue(key, out var place);
            value = found ? place!.Value.Value : default;
            return found;
        }
    }

    /// <summary>Remembers a value in the place of what was known under this key.</summary>
    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            Drop(key);
            Add(key, value);
        }
    }

    /// <summary>What is known under this key; otherwise what <paramref name="make"/> makes, once, whoever else asks meanwhile.</summary>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_lock)
        {
            return _places.TryGetValue(key, out var place) ? place.Value.Value : Add(key, make());
        }
    }

    public void Remove(TKey key)
    {
        lock (_lock)
        {
            Drop(key);
        }
    }

    /// <summary>Forgets a key if it still has this value, and not what somebody else has set since.</summary>
    public void Remove(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_places.TryGetValue(key, out var place) && EqualityComparer<TValue>.Default.Equals(place.Value.Value, value))
            {
                Drop(key);
            }
        }
    }

    /// <summary>Forgets from the oldest on, and stops at the first that is not over.</summary>
    public void RemoveOldest(Func<TValue, bool> isOver)
    {
        lock (_lock)
        {
            while (_byAge.First is { } oldest && isOver(oldest.Value.Value))
            {
                Drop(oldest.Value.Key);
            }
        }
    }

    /// <summary>When there is no room for one more, forgets all that may go, whatever its age.</summary>
    public void MakeRoom(Func<TValue, bool> mayGo)
    {
        lock (_lock)
        {
            if (_places.Count < max)
            {
                return;
            }

            foreach (var (key, _) in _byAge.Where(one => mayGo(one.Value)).ToList())
            {
                Drop(key);
            }
        }
    }

    private TValue Add(TKey key, TValue value)
    {
        if (_places.Count >= max)
        {
            Drop(_byAge.First!.Value.Key);
        }

        _places[key] = _byAge.AddLast((key, value));
        return value;
    }

    private void Drop(TKey key)
    {
        if (_places.Remove(key, out var place))
        {
            _byAge.Remove(place);
        }
    }
}
