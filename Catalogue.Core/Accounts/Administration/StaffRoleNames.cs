namespace Catalogue.Core.Accounts.Administration;

/// <summary>The ministry's roles in French, as mails and pages say them.</summary>
public static class StaffRoleNames
{
    /// <summary>« instructeur principal ».</summary>
    public static string Name(this StaffRole role) => role switch
    {
        StaffRole.Reviewer => "instructeur",
        StaffRole.LeadReviewer => "instructeur principal",
        StaffRole.Mandated => "mandataire",
        StaffRole.Editor => "rédacteur",
        StaffRole.Administrator => "administrateur",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This role has no name."),
    };

    /// <summary>« instructeur, rédacteur et administrateur ».</summary>
    public static string Names(this IEnumerable<StaffRole> roles)
    {
        var names = roles.Select(Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} et {names[^1]}";
    }
}
