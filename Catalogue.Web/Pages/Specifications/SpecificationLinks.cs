namespace Catalogue.Web.Pages.Specifications;

/// <summary>Addresses of the specifications.</summary>
internal static class SpecificationLinks
{
    public const string All = "/cahiers-des-charges";

    public static string One(string reference) => $"{All}/{Uri.EscapeDataString(reference)}";
}
