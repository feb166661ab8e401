namespace Catalogue.Core.Shared;

/// <summary>What is taken for the address of a page that anybody may open; whether the page exists, only opening it can tell.</summary>
public static class WebAddress
{
    private const string Beginning = "https://";

    /// <summary>
    /// The whole address: most people type « www.essai.example », without how it begins. What is none, even so, stays as it was
    /// typed, to be shown again.
    /// </summary>
    public static string Whole(string typed) => !IsSound(typed) && IsSound(Beginning + typed) ? Beginning + typed : typed;

    /// <summary>Whether it is whole, of the Web, of a site that has a name, and gives no password away.</summary>
    public static bool IsSound(string address) => Find(address) is not null;

    /// <summary>The same, read; null for what is no such address, so that no link runs a script or opens a file.</summary>
    public static Uri? Find(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read)
        && (read.Scheme == Uri.UriSchemeHttps || read.Scheme == Uri.UriSchemeHttp)
        && read.UserInfo.Length == 0
        && HasName(read)
            ? read
            : null;

    /// <summary>« essai.example »: « n.c. » or « 12.50 » name no site.</summary>
    private static bool HasName(Uri address) =>
        address.HostNameType == UriHostNameType.Dns
        && address.Host.LastIndexOf('.') is > 0 and var point
        && point < address.Host.Length - 2;
}
