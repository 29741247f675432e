using System.Globalization;
using System.Text;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A feature's own answer to what somebody says.</summary>
internal sealed record SaidRoute(Said Said, Admission Admission, UseCase<NoPayload> HandleAsync);

/// <summary>A command that fits what somebody says; its feature says so.</summary>
/// <param name="Said">What is said.</param>
/// <param name="Command">What fits.</param>
internal sealed record FittingCommand(Said Said, Command Command);

/// <summary>
/// Answers what people say that is no command, by its words and nothing else: no mood is read, nothing is stored, counted or logged of it.
/// </summary>
internal sealed class SmallTalk
{
    /// <summary>Words around what is said that change nothing. A greeting in front of something else is one too.</summary>
    private static readonly HashSet<string> Around = new(
        ("ik ben me voel mij im i am feel was zijn heel erg zo best een beetje echt nogal wel vandaag nu weer nog even gewoon hoor maar bot"
            + " welbevinden alsjeblieft aub zeg nou very so really quite pretty bit today now again just please feeling bot")
        .Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Greetings = new(["hoi", "hallo", "hey", "hi", "hello", "dag"], StringComparer.Ordinal);

    private readonly Dictionary<string, Said> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Said> _bare = new(StringComparer.Ordinal);
    private readonly ILookup<Said, Command> _fitting;
    private readonly Dictionary<Said, SaidRoute> _routes;
    private readonly OfferedCommands _offered;

    public SmallTalk(IEnumerable<SaidRoute> routes, IEnumerable<FittingCommand> fitting, OfferedCommands offered)
    {
        _fitting = fitting.ToLookup(one => one.Said, one => one.Command);
        _routes = routes.ToDictionary(route => route.Said);
        _offered = offered;
        foreach (var (said, way) in Saying.All.SelectMany(saying => saying.Ways.Select(way => (saying.Said, WordsOf(way)))))
        {
            _whole.TryAdd(string.Concat(way), said);
        }

        // What is said in so many words goes before what is left of something longer.
        foreach (var (said, way) in Saying.All.SelectMany(saying => saying.Ways.Select(way => (saying.Said, Way: WordsOf(way))))
            .OrderBy(one => one.Way.Count(Around.Contains)))
        {
            _bare.TryAdd(Bare(way), said);
        }

        _bare.Remove("");
    }

    /// <summary>What a line says; null when it is none of what people say.</summary>
    public Said? Find(string typed)
    {
        var words = WordsOf(typed);
        return _whole.TryGetValue(string.Concat(words), out var whole) ? whole
            : _bare.TryGetValue(Bare(words), out var bare) ? bare
            : words.Count > 1 && Greetings.Contains(words[0]) && _bare.TryGetValue(Bare(words[1..]), out var greeted) ? greeted
            : null;
    }

    /// <summary>In the own chat only, as every line that is no command; in the feature's own way when it has one.</summary>
    public Asked Answer(Said said) => (_routes.TryGetValue(said, out var route)
        ? new Asked(route.Admission, async (caller, cancelled) => await route.HandleAsync(caller.Asks(new NoPayload()), cancelled))
        : new Asked(
            new Admission(Audience.Everybody, Places.Personal),
            (caller, _) => Task.FromResult<Outcome?>(new Reply.Show(SayingCard.Create(
                new SayingView { Said = said, Commands = Fitting(said, caller.Person) }, caller.Person.Language))))) with
    {
        Reply = ReplyWay.AsMessage,
    };

    private IReadOnlyList<Command> Fitting(Said said, Person person)
    {
        var may = _offered.For(person);
        return [.. _fitting[said].Where(may.Contains)];
    }

    private static string Bare(IEnumerable<string> words) => string.Concat(words.Where(word => !Around.Contains(word)));

    /// <summary>In lower case, without accents; "i'm" is one word.</summary>
    private static List<string> WordsOf(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var letter in FitText.Of(typed).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            }
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’'))
            {
                plain.Append(' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
