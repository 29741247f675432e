using System.Text.Json;

namespace Welbevinden.Bot.School.File;

/// <summary>Reads UTF-8 JSON into <see cref="Located"/> values. Strict: no comments, no trailing commas.</summary>
internal ref struct LocatedJson
{
    private const int MaxDepth = 16;

    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line;

    private LocatedJson(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        _line = 1;
    }

    /// <summary>The whole text as one value, or the fault that makes it invalid JSON.</summary>
    public static (Located? Root, DirectoryFault? Fault) Read(ReadOnlySpan<byte> bytes)
    {
        var text = Utf8Text.Of(bytes, "an object with tenantId, schools, people and classes", "save it as UTF-8", out var fault);
        if (fault is not null)
        {
            return (null, fault);
        }

        var json = new LocatedJson(text);
        try
        {
            json._reader.Read();
            var root = json.Value();
            json._reader.Read();
            return (root, null);
        }
        catch (JsonException broken)
        {
            return (null, Broken(text, broken));
        }
    }

    private static DirectoryFault Broken(ReadOnlySpan<byte> text, JsonException broken)
    {
        var line = (int)(broken.LineNumber ?? 0) + 1;
        var whole = text.TrimEnd(" \t\r\n"u8);
        var lastLine = 1 + whole.Count((byte)'\n');
        var lastLength = whole.Length - (whole.LastIndexOf((byte)'\n') + 1);
        if (line > lastLine || (line == lastLine && broken.BytePositionInLine >= lastLength))
        {
            return new DirectoryFault(
                lastLine, "", "the file breaks off here; a closing quote, ] or } is missing: save the whole file again");
        }

        var column = (broken.BytePositionInLine ?? 0) + 1;
        return new DirectoryFault(
            line, "", $"this is not JSON at position {column}; look for a missing or extra comma, quote or bracket just before it");
    }

    private Located Value()
    {
        var line = LineOfToken();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ObjectAt(line),
            JsonTokenType.StartArray => ArrayAt(line),
            JsonTokenType.String => new Located.Text(line, Unescaped(line)),
            JsonTokenType.Number => new Located.Number(line, _reader.TryGetDecimal(out var number) ? number : null),
            _ => new Located.Literal(line, _reader.TokenType switch
            {
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                _ => "null",
            }),
        };
    }

    private Located.Object ObjectAt(int line)
    {
        var members = new List<Located.Member>();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = LineOfToken();
            var name = Unescaped(at);
            _reader.Read();
            members.Add(new Located.Member(at, name, Value()));
        }

        return new Located.Object(line, members);
    }

    private Located.Array ArrayAt(int line)
    {
        var items = new List<Located>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return new Located.Array(line, items);
    }

    /// <summary>The text of the token; half a surrogate pair (<c>\ud800</c>) is valid JSON by its grammar but not a text.</summary>
    private readonly string Unescaped(int line)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("half a surrogate pair", path: null, line - 1, 0, half);
        }
    }

    private int LineOfToken()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
