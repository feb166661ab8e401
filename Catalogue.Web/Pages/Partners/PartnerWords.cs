using Catalogue.Core.Directories;
using Catalogue.Core.Offers;

namespace Catalogue.Web.Pages.Partners;

/// <summary>The words the address of the directory is made of.</summary>
internal static class PartnerWords
{
    public const string Name = "nom";
    public const string Place = "ou";
    public const string Radius = "rayon";
    public const string Family = "famille";
    public const string Category = "categorie";
    public const string Programme = "programme";
    public const string Label = "label";
    public const string Sort = "tri";
    public const string Page = "page";
    public const string Paper = "imprimer";

    public static IReadOnlyList<KeyValuePair<string, LabelState>> Labels { get; } =
    [
        new("en-cours", LabelState.InForce),
        new("suspendu", LabelState.Suspended),
        new("fini", LabelState.Expired),
        new("retire", LabelState.Withdrawn),
        new("arrete", LabelState.Ended),
    ];

    public static IReadOnlyList<KeyValuePair<string, DirectorySort>> Sorts { get; } =
    [
        new("distance", DirectorySort.Distance),
        new("nom", DirectorySort.Name),
    ];
}
