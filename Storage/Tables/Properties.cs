using System.Collections;
using NodaTime;

namespace Welbevinden.Storage.Tables;

/// <summary>
/// The values of a row by name. A value is text, a whole number, a number, a yes/no, an instant or bytes; a value that is null is not
/// stored. Written with a collection initialiser: <c>new Properties { ["state"] = "open", ["asked"] = 42L }</c>.
/// </summary>
/// <remarks>Instants keep seven decimals of a second (100 ns), as both engines do.</remarks>
public sealed class Properties : IEnumerable<KeyValuePair<string, object>>
{
    private readonly SortedDictionary<string, object> _values = new(StringComparer.Ordinal);

    public int Count => _values.Count;

    /// <summary>Sets a value (null leaves it out), or reads it as it is (null when it is missing).</summary>
    /// <exception cref="ArgumentException">The value is of a type other than the six above.</exception>
    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set
        {
            if (Accepted(name, value) is { } accepted)
            {
                _values[name] = accepted;
            }
        }
    }

    public string? Text(string name) => _values.GetValueOrDefault(name) as string;

    public long Number(string name, long otherwise = 0) => _values.GetValueOrDefault(name) is long number ? number : otherwise;

    public bool Flag(string name) => _values.GetValueOrDefault(name) is true;

    public double Fraction(string name, double otherwise = 0) => _values.GetValueOrDefault(name) is double fraction ? fraction : otherwise;

    public Instant? Time(string name) => _values.GetValueOrDefault(name) is Instant instant ? instant : null;

    public ReadOnlyMemory<byte> Bytes(string name) => _values.GetValueOrDefault(name) as byte[];

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object? Accepted(string name, object? value) => value switch
    {
        null => null,
        int number => (long)number,
        string or long or double or bool or Instant or byte[] => value,
        _ => throw new ArgumentException(
            $"The value '{name}' is a {value.GetType().Name}; a row holds text, numbers, yes/no, instants and bytes.", nameof(value)),
    };
}
