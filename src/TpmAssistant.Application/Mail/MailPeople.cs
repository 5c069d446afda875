using System.Net.Mail;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Sources;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Application.Mail;

/// <summary>Somebody a mail is meant for, before they are grouped by language.</summary>
/// <param name="To">Where it goes.</param>
/// <param name="Language">The language they read in; <see langword="null"/> for the writer's own.</param>
public sealed record MailReader(MailRecipient To, string? Language);

/// <summary>Readers of a mail, or why they could not be found.</summary>
public readonly record struct MailReaderChoice(IReadOnlyList<MailReader> Readers, Refusal? Refusal);

/// <summary>
/// Who gets a mail: the project's stakeholders, or people whom the asker names. Addresses come from the asker's own words, the
/// stakeholder list and the directory; never from the content of an item or a mail.
/// </summary>
public sealed class MailPeople(IDirectory directory)
{
    /// <summary>The stakeholders who get an audience's reports.</summary>
    public static MailReaderChoice OfAudience(Project project, Audience audience) =>
        new([.. project.Members.Where(m => m.Audience == audience && m.Person.Email is not null).Select(Reader)], null);

    /// <summary>The people of the asker's own words: names or addresses, divided by commas, semicolons or lines.</summary>
    public async Task<MailReaderChoice> NamedAsync(Asker asker, Project project, string words, CancellationToken cancellationToken)
    {
        var found = new List<MailReader>();
        foreach (var asked in words.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (asked.Contains('@', StringComparison.Ordinal))
            {
                if (!MailAddress.TryCreate(asked, out var address)) return new([], Errors.NoSuchPerson(asked));
                found.Add(Known(project, address.Address) ?? new(new(address.Address, address.DisplayName), null));
                continue;
            }

            var known = project.Members.Where(m => m.Person.Email is not null && NameFits(m.Person.Name, asked)).Select(Reader).ToList();
            if (known.Count == 0)
            {
                known = [.. (await directory.FindAsync(asker, asked, cancellationToken))
                    .Where(p => p.Email is not null).Select(p => new MailReader(new(p.Email!, p.Name), null))];
            }

            if (known.Count == 0) return new([], Errors.NoSuchPerson(asked));
            if (known.Count > 1) return new([], Errors.AmbiguousPerson(asked, known.Select(k => k.To.Name)));
            found.Add(known[0]);
        }

        return new([.. found.DistinctBy(r => r.To.Address.ToUpperInvariant())], null);
    }

    /// <summary>Domains among the recipients that are not the asker's own, in order.</summary>
    public async Task<IReadOnlyList<string>> OutsideAsync(
        Asker asker, Project project, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        var own = project.Members.FirstOrDefault(m => m.Person.Id == asker.Person)?.Person.Email
            ?? (await directory.MeAsync(asker, cancellationToken))?.Email;
        return [.. to.Select(r => Domain(r.Address)).Where(d => own is null || d != Domain(own)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>What all the recipients may see of the plan's items, and who of them cannot open the plan. Unreadable means no.</summary>
    public async Task<(ItemSight Sight, IReadOnlyList<string> Outsiders)> SightAsync(
        Asker asker, Project project, Audience audience, IReadOnlyList<MailRecipient> to, CancellationToken cancellationToken)
    {
        HashSet<string>? everywhere = null;
        foreach (var group in project.Sources.Select(s => s.OwnerId).Distinct(StringComparer.Ordinal))
        {
            var members = group is null ? null : await directory.GroupMembersAsync(asker, group, cancellationToken);
            var addresses = (members ?? []).Select(m => m.Email).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (everywhere is null) everywhere = addresses;
            else everywhere.IntersectWith(addresses);
        }

        string[] outsiders = [.. to.Where(r => everywhere?.Contains(r.Address) != true).Select(r => r.Name.Length > 0 ? r.Name : r.Address)];
        var sight = outsiders.Length == 0 ? ItemSight.Links : project.SharedWith.Contains(audience) ? ItemSight.Titles : ItemSight.None;
        return (sight, outsiders);
    }

    private static MailReader? Known(Project project, string address) =>
        project.Members.FirstOrDefault(m => string.Equals(m.Person.Email, address, StringComparison.OrdinalIgnoreCase)) is { } member ? Reader(member) : null;

    private static bool NameFits(string name, string asked) =>
        string.Equals(name, asked, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').Any(word => string.Equals(word, asked, StringComparison.OrdinalIgnoreCase));

    private static MailReader Reader(ProjectMember member) => new(new(member.Person.Email!, member.Person.Name), member.Language);

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
