using System.Globalization;

namespace Catalogue.Web.Pages.OfferEditor.Pictures;

/// <summary>Names under which the forms of pictures send their values, which are the identifiers of their fields too.</summary>
internal static class PictureFields
{
    public const string File = "image", Alternative = "description";

    /// <summary>Which picture, from 1, and where it moves to.</summary>
    public const string Rank = "rang", Towards = "vers", Up = "haut", Down = "bas";

    /// <summary>The identifier of the field that describes a picture that is there already.</summary>
    public static string AlternativeOf(int at) => $"{Alternative}-{(at + 1).ToString(CultureInfo.InvariantCulture)}";
}
