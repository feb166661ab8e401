using System.Globalization;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Imaging;

/// <summary>It is no picture, or in a format that is not taken in.</summary>
public sealed record NotAPicture()
    : Refusal("Ce fichier n’est pas une image JPEG, PNG ou WebP : enregistrez l’image dans l’un de ces formats, puis envoyez-la de nouveau.");

/// <summary>It has more points than the site decodes.</summary>
/// <param name="Width">Points across.</param>
/// <param name="Height">Points down.</param>
public sealed record PictureTooLarge(int Width, int Height)
    : Refusal(string.Create(
        CultureInfo.GetCultureInfo("fr-FR"),
        $"Cette image fait {Width:N0} points sur {Height:N0} : réduisez-la à {Picture.MostPoints / 1_000_000} millions de points en tout, et à {Picture.LongestSide:N0} de côté, au plus."));

/// <summary>It moves.</summary>
public sealed record PictureAnimated() : Refusal("Cette image est animée : envoyez une image fixe.");

/// <summary>It is cut, damaged, or made so as to be decoded without end.</summary>
public sealed record PictureDamaged()
    : Refusal("Cette image est incomplète ou abîmée : ouvrez-la sur votre appareil, enregistrez-la de nouveau, puis renvoyez-la.");
