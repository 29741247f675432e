using System.Collections.Concurrent;

namespace Welbevinden.LocalTeams.World;

/// <summary>Everybody and every conversation of the stand-in, in memory.</summary>
internal sealed class Workspace(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Colleague> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Colleague> _byTeamsId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly List<Team> _teams = [];
    private long _lastId;

    private readonly ConcurrentDictionary<Watcher, bool> _watchers = new();

    public IReadOnlyList<Colleague> People
    {
        get
        {
            lock (_gate)
            {
                return [.. _people.Values];
            }
        }
    }

    public IReadOnlyList<Team> Teams
    {
        get
        {
            lock (_gate)
            {
                return [.. _teams];
            }
        }
    }

    /// <summary>
    /// Calls back for every message that is added, changed or deleted (then it has neither text nor card), until disposed.
    /// </summary>
    public IDisposable Watch(Action<Conversation, ChatMessage> watch)
    {
        var watcher = new Watcher(this, watch);
        _watchers[watcher] = true;
        return watcher;
    }

    public void Add(Colleague colleague)
    {
        lock (_gate)
        {
            _people[colleague.ObjectId] = colleague;
            _byTeamsId[colleague.TeamsId] = colleague;
        }
    }

    /// <summary>Somebody by Entra object id or by Teams' own id; null when nobody has it.</summary>
    public Colleague? Find(string id)
    {
        lock (_gate)
        {
            return _people.GetValueOrDefault(id) ?? _byTeamsId.GetValueOrDefault(id);
        }
    }

    /// <summary>The personal chat of somebody with the bot: always the same one.</summary>
    public Conversation PersonalChat(Colleague colleague)
    {
        lock (_gate)
        {
            var id = OpaqueIds.PersonalConversation(colleague.ObjectId);
            return _conversations.TryGetValue(id, out var known)
                ? known
                : _conversations[id] = new Conversation(id, ConversationType.Personal, "Welbevinden", [colleague]);
        }
    }

    public Conversation AddGroupChat(string name, IReadOnlyList<Colleague> members)
    {
        lock (_gate)
        {
            var id = OpaqueIds.GroupChat(name);
            return _conversations[id] = new Conversation(id, ConversationType.GroupChat, name, members);
        }
    }

    /// <summary>A team with its channels; the first is the general one.</summary>
    public Team AddTeam(string name, IReadOnlyList<Colleague> members, params IReadOnlyList<string> channels)
    {
        lock (_gate)
        {
            var team = new Team(OpaqueIds.Channel(name, channels[0]), name, members);
            _teams.Add(team);
            foreach (var channel in channels)
            {
                var id = OpaqueIds.Channel(name, channel);
                _conversations[id] = new Conversation(id, ConversationType.Channel, channel, members) { Team = team };
            }

            return team;
        }
    }

    /// <summary>A conversation by its id; the thread part of a channel's id (<c>;messageid=</c>) is ignored.</summary>
    public Conversation? Conversation(string id)
    {
        lock (_gate)
        {
            return _conversations.GetValueOrDefault(id.Split(";messageid=")[0]);
        }
    }

    /// <summary>The channels of a team.</summary>
    public IReadOnlyList<Conversation> Channels(string teamId)
    {
        lock (_gate)
        {
            return [.. _conversations.Values.Where(c => string.Equals(c.Team?.Id, teamId, StringComparison.Ordinal))];
        }
    }

    /// <summary>All conversations that somebody is in.</summary>
    public IReadOnlyList<Conversation> ConversationsOf(Colleague colleague)
    {
        lock (_gate)
        {
            return [.. _conversations.Values.Where(c => c.Members.Contains(colleague))];
        }
    }

    public IReadOnlyList<ChatMessage> Messages(Conversation conversation)
    {
        lock (_gate)
        {
            return [.. conversation.Messages];
        }
    }

    public ChatMessage Post(Conversation conversation, string? author, string? text, string? card, string? root = null, string? file = null)
    {
        ChatMessage message;
        lock (_gate)
        {
            message = new ChatMessage(NextId(), author, text, card, time.GetUtcNow(), root) { File = file };
            conversation.Messages.Add(message);
            if (author is not null)
            {
                conversation.Seen[author] = message.Id;
            }

            if (conversation.Messages.Count > World.Conversation.MaxMessages)
            {
                conversation.Messages.RemoveAt(0);
            }
        }

        Tell(conversation, message);
        return message;
    }

    /// <summary>Changes a message in place; false when it is not there (any more).</summary>
    public bool Change(Conversation conversation, string messageId, Func<ChatMessage, ChatMessage> change)
    {
        ChatMessage changed;
        lock (_gate)
        {
            var index = conversation.Messages.FindIndex(m => m.Id == messageId);
            if (index < 0)
            {
                return false;
            }

            changed = change(conversation.Messages[index]);
            changed = changed with { Version = changed.Version + 1 };
            conversation.Messages[index] = changed;
        }

        Tell(conversation, changed);
        return true;
    }

    public bool Remove(Conversation conversation, string messageId)
    {
        ChatMessage removed;
        lock (_gate)
        {
            var index = conversation.Messages.FindIndex(m => m.Id == messageId);
            if (index < 0)
            {
                return false;
            }

            removed = conversation.Messages[index];
            conversation.Messages.RemoveAt(index);
        }

        Tell(conversation, removed with { Text = null, Card = null, File = null, Version = removed.Version + 1 });
        return true;
    }

    public void MarkSeen(Conversation conversation, string objectId)
    {
        lock (_gate)
        {
            conversation.Seen[objectId] = conversation.Messages.LastOrDefault()?.Id ?? "0";
        }
    }

    /// <summary>How many messages of others somebody has not seen.</summary>
    public int Unseen(Conversation conversation, string objectId)
    {
        lock (_gate)
        {
            var seen = conversation.Seen.GetValueOrDefault(objectId, "0");
            return conversation.Messages.Count(m => m.Author != objectId && string.CompareOrdinal(m.Id, seen) > 0);
        }
    }

    // Teams numbers messages by milliseconds since 1970; two in the same millisecond get neighbours.
    private string NextId()
    {
        _lastId = Math.Max(_lastId + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
        return _lastId.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Tell(Conversation conversation, ChatMessage message)
    {
        foreach (var watcher in _watchers.Keys)
        {
            watcher.Watch(conversation, message);
        }
    }

    private sealed class Watcher(Workspace workspace, Action<Conversation, ChatMessage> watch) : IDisposable
    {
        public Action<Conversation, ChatMessage> Watch => watch;

        public void Dispose() => workspace._watchers.TryRemove(this, out _);
    }
}
