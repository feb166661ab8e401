using Catalogue.Core.Accounts.Staff;

namespace Catalogue.Core.Accounts.Administration;

/// <summary>What the ministry's roles are called: in French, by mails and pages; by a code, in forms and by providers of identities.</summary>
public static class StaffRoleNames
{
    private static readonly (StaffRole Role, string Code, string Name)[] All =
    [
        (StaffRole.Reviewer, "instructeur", "instructeur"),
        (StaffRole.LeadReviewer, "instructeur-principal", "instructeur principal"),
        (StaffRole.Mandated, "mandataire", "mandataire"),
        (StaffRole.Editor, "redacteur", "rédacteur"),
        (StaffRole.Administrator, "administrateur", "administrateur"),
    ];

    /// <summary>The roles, in the order in which they are offered.</summary>
    public static IReadOnlyList<StaffRole> Offered { get; } = [.. All.Select(one => one.Role)];

    /// <summary>« instructeur principal ».</summary>
    public static string Name(this StaffRole role) => Find(role).Name;

    /// <summary>« instructeur-principal ».</summary>
    public static string Code(this StaffRole role) => Find(role).Code;

    /// <summary>« instructeur, rédacteur et administrateur ».</summary>
    public static string Names(this IEnumerable<StaffRole> roles)
    {
        var names = roles.Select(Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} et {names[^1]}";
    }

    /// <summary>The roles that codes name, each once; a code that is none names nothing.</summary>
    public static IReadOnlyList<StaffRole> Read(IEnumerable<string> codes)
    {
        var named = codes.ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(one => named.Contains(one.Code)).Select(one => one.Role)];
    }

    private static (StaffRole Role, string Code, string Name) Find(StaffRole role) =>
        Array.Find(All, one => one.Role == role) is { Code: not null } found
            ? found
            : throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no name.");
}
