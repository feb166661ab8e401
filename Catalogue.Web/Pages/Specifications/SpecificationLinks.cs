namespace Catalogue.Web.Pages.Specifications;

/// <summary>Addresses of the specifications.</summary>
internal static class SpecificationLinks
{
    public const string All = "/cahiers-des-charges";

    public static string One(string reference) => $"{All}/{Uri.EscapeDataString(reference)}";

    /// <summary>The specification as one of its versions says it.</summary>
    public static string Version(string reference, string number) =>
        $"{One(reference)}?version={Uri.EscapeDataString(number)}";
}
