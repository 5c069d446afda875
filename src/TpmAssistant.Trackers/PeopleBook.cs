using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Trackers;

/// <summary>The people a file names, each once; a name seen later with a mail address is still the same person.</summary>
internal sealed class PeopleBook
{
    private readonly Dictionary<string, Person> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Person> _byMail = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PersonId> _order = [];

    public IReadOnlyList<Person> All
    {
        get
        {
            var byId = _byName.Values.Concat(_byMail.Values).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
            return [.. _order.Select(id => byId[id])];
        }
    }

    public bool Knows(string name) => _byName.ContainsKey(name);

    public Person Meet(string name, string? mail)
    {
        if (mail is not null && _byMail.TryGetValue(mail, out var known)) return known;
        if (_byName.TryGetValue(name, out var namesake))
        {
            if (mail is null || string.Equals(namesake.Email, mail, StringComparison.OrdinalIgnoreCase)) return namesake;
            if (namesake.Email is null)
            {
                var completed = namesake with { Email = mail };
                _byName[name] = completed;
                return _byMail[mail] = completed;
            }
        }

        var taken = namesake is not null;
        var person = new Person(new PersonId($"{SourceKinds.File}:{(taken ? mail : name)!.ToLowerInvariant()}"), name, mail);
        if (!taken) _byName[name] = person;
        if (mail is not null) _byMail[mail] = person;
        _order.Add(person.Id);
        return person;
    }
}
