using System.Globalization;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Documents;

/// <summary>No file was chosen.</summary>
public sealed record NoFile() : Refusal("Choisissez un fichier.");

/// <summary>There is nothing in it.</summary>
public sealed record FileEmpty() : Refusal("Ce fichier est vide : vérifiez-le, puis envoyez-le de nouveau.");

/// <summary>It is longer than what is taken in.</summary>
/// <param name="Length">Its bytes.</param>
public sealed record FileTooLarge(long Length)
    : Refusal(string.Create(
        CultureInfo.GetCultureInfo("fr-FR"),
        $"Ce fichier pèse {Math.Ceiling(Length / 100_000m) / 10:0.#} Mo : choisissez-en un de {UploadCheck.LargestFile / 1_000_000} Mo au plus, par exemple en réduisant ses images."));

/// <summary>Its content is of none of the formats taken in.</summary>
public sealed record FormatRefused()
    : Refusal("Ce fichier n’est ni un document PDF, ni une image JPEG, PNG ou WebP : enregistrez-le dans l’un de ces formats, puis envoyez-le de nouveau.");

/// <summary>Its name announces another format than its content is of.</summary>
/// <param name="Ending">How its name ends.</param>
/// <param name="Format">What it is.</param>
public sealed record NameContradictsContent(string Ending, DocumentFormat Format)
    : Refusal($"Le nom de ce fichier finit par « {Ending} », mais c’est {DocumentFormats.NameOf(Format)} : faites finir son nom par « {DocumentFormats.EndingsOf(Format)[0]} », ou vérifiez que c’est le bon fichier.");

/// <summary>It holds another file before its beginning or after its end, or can be read as one.</summary>
public sealed record FileHidesAnother()
    : Refusal("Ce fichier en contient un autre, caché au début ou à la fin : enregistrez votre document de nouveau, puis renvoyez-le.");

/// <summary>It opens with a password, or restricts what may be done with it.</summary>
public sealed record PdfEncrypted()
    : Refusal("Ce document PDF est protégé : imprimez-le « au format PDF » pour en faire une copie sans protection, et envoyez cette copie.");

/// <summary>It holds something that acts, where a document is only to be read.</summary>
/// <param name="What">What was found first.</param>
public sealed record PdfActs(PdfAct What)
    : Refusal($"Ce document PDF contient {WordsOf(What)} : imprimez-le « au format PDF » pour en faire une copie à lire seulement, et envoyez cette copie.")
{
    private static string WordsOf(PdfAct what) => what switch
    {
        PdfAct.Script => "un programme (script)",
        PdfAct.Launch => "un ordre donné à l’ordinateur ou à un site",
        PdfAct.EmbeddedFile => "un fichier joint",
        _ => "une animation, un son ou une vidéo",
    };
}

/// <summary>What a PDF may hold that acts.</summary>
public enum PdfAct
{
    /// <summary>A program, or a form that is one.</summary>
    Script,

    /// <summary>It starts a program, or sends what was typed.</summary>
    Launch,

    /// <summary>Another file.</summary>
    EmbeddedFile,

    /// <summary>Something that plays.</summary>
    Media,
}

/// <summary>It is cut, damaged, or laid out so that what it holds cannot be told.</summary>
public sealed record PdfUnreadable()
    : Refusal("Ce document PDF est incomplet ou abîmé : ouvrez-le, imprimez-le « au format PDF », puis envoyez cette copie.");
