using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Bot.School.File;

/// <summary>
/// One object of the directory file while it is read: returns its fields by name and records what is wrong with them. A faulty field is
/// returned as null or empty, so that reading goes on and finds the next fault too.
/// </summary>
internal sealed class Fields
{
    private const int MaxQuoteLength = 40;

    private readonly Dictionary<string, Located.Member> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<DirectoryFault> _faults;

    /// <summary>Takes an object of the file; a duplicate name is recorded at once.</summary>
    /// <param name="at">The object.</param>
    /// <param name="where">The path to it.</param>
    /// <param name="faults">Where faults are recorded.</param>
    public Fields(Located.Object at, string where, List<DirectoryFault> faults)
    {
        (Line, Where, _faults) = (at.Line, where, faults);
        foreach (var member in at.Members)
        {
            if (!_members.TryAdd(member.Name, member))
            {
                _faults.Add(
                    new DirectoryFault(
                        member.Line,
                        where,
                        $"stands here a second time (first on line {_members[member.Name].Line}); keep one of the two")
                    {
                        Word =
                            Quoted(member.Name)
                    });
            }
        }
    }

    public int Line { get; }

    public string Where { get; }

    /// <summary>A text to quote in a fault, truncated.</summary>
    public static string Quoted(string text) => text.Length <= MaxQuoteLength ? text : text[..MaxQuoteLength] + "…";

    /// <summary>Records every field that nothing asked for: most are typing errors that would otherwise go unnoticed.</summary>
    public void RefuseOthers()
    {
        foreach (var member in _members.Values.Where(m => !_known.Contains(m.Name)))
        {
            _faults.Add(
                new DirectoryFault(
                    member.Line,
                    Where,
                    $"is not a field that is known here; expected {string.Join(
                        ", ", _known.Order(StringComparer.Ordinal))}")
                { Word = Quoted(member.Name) });
        }
    }

    public int LineOf(string name) => _members.TryGetValue(name, out var member) ? member.Value.Line : Line;

    /// <summary>A text that is not blank; when it is missing "" (required, recorded) or null (optional).</summary>
    public string? Text(string name, bool required = true)
    {
        if (Member(name, required) is not { } value)
        {
            return required ? "" : null;
        }

        if (value.AsText is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        Fault(
            value.Line,
            name,
            value.AsText is not null ? "is blank; expected a text" : $"is {value.Description}; expected a text in quotes");
        return required ? "" : null;
    }

    /// <summary>One word from a closed list.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words, bool required = true)
        where T : struct =>
        Text(name, required) is { Length: > 0 } word ? OneOf(word, words, LineOf(name), name) : null;

    /// <summary>A list of words from a closed list, each once; null when the field is missing or not a list.</summary>
    public IReadOnlyList<T>? Words<T>(string name, IReadOnlyDictionary<string, T> words, bool required)
        where T : struct
    {
        if (List(name, required) is not { } items)
        {
            return null;
        }

        if (items.Count == 0)
        {
            Fault(LineOf(name), name, $"is an empty list; expected at least one of {string.Join(", ", words.Keys)}");
        }

        var found = new List<T>();
        for (var i = 0; i < items.Count; i++)
        {
            var where = $"{name}[{i}]";
            if (items[i] is not Located.Text text)
            {
                Fault(items[i].Line, where, $"is {items[i].Description}; expected one of {string.Join(", ", words.Keys)} in quotes");
            }
            else if (OneOf(text.Value, words, text.Line, where) is { } value)
            {
                AddOnce(found, value, text, where);
            }
        }

        return found;
    }

    /// <summary>The items of a list; null when it is missing or not a list.</summary>
    public IReadOnlyList<Located>? List(string name, bool required = true)
    {
        if (Member(name, required) is not { } value)
        {
            return null;
        }

        if (value is Located.Array array)
        {
            return array.Items;
        }

        Fault(value.Line, name, $"is {value.Description}; expected a list in [ ]");
        return null;
    }

    /// <summary>The objects of a list; any other item is recorded as a fault.</summary>
    public IEnumerable<Fields> Objects(string name, bool required = true)
    {
        var items = List(name, required) ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is Located.Object item)
            {
                yield return new Fields(item, Path($"{name}[{i}]"), _faults);
            }
            else
            {
                Fault(items[i].Line, $"{name}[{i}]", $"is {items[i].Description}; expected an object in {{ }}");
            }
        }
    }

    public LocalDate? Date(string name)
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success)
        {
            return parsed.Value;
        }

        Fault(LineOf(name), name, "is no date; expected year-month-day, as in 2027-03-15", text);
        return null;
    }

    /// <summary>A whole number from <paramref name="min"/> to <paramref name="max"/>.</summary>
    public int? Whole(string name, int min, int max)
    {
        if (Member(name, required: true) is not { } value)
        {
            return null;
        }

        if (value.AsNumber is { } number && number == decimal.Truncate(number) && number >= min && number <= max)
        {
            return (int)number;
        }

        Fault(value.Line, name, value is Located.Cell
            ? $"is {value.Description}; expected a whole number from {min} to {max}"
            : $"is not right; expected a whole number from {min} to {max}, without quotes");
        return null;
    }

    public void Fault(int line, string name, string reason, string? word = null) =>
        _faults.Add(new DirectoryFault(line, Path(name), reason) { Word = word is null ? null : Quoted(word) });

    private string Path(string name) => Where.Length == 0 ? name : $"{Where}.{name}";

    private Located? Member(string name, bool required)
    {
        _known.Add(name);
        if (_members.TryGetValue(name, out var member))
        {
            return member.Value;
        }

        if (required)
        {
            Fault(Line, name, "is missing; add it");
        }

        return null;
    }

    private T? OneOf<T>(string word, IReadOnlyDictionary<string, T> words, int line, string where)
        where T : struct
    {
        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        Fault(line, where, $"is not known; expected one of {string.Join(", ", words.Keys)}", word);
        return null;
    }

    private void AddOnce<T>(List<T> found, T value, Located.Text text, string where)
    {
        if (found.Contains(value))
        {
            Fault(text.Line, where, "stands here twice; keep one", text.Value);
        }
        else
        {
            found.Add(value);
        }
    }
}
