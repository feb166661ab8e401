using System.Runtime.Serialization;
using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>A reason that the ministry may give for refusing something: a line of <c>uSync/reasons.yml</c>.</summary>
/// <param name="Code">What a decision keeps of it.</param>
/// <param name="For">What may be refused for it.</param>
/// <param name="Sentence">What the company reads.</param>
public sealed record DecisionReason(string Code, ReasonUse For, string Sentence)
{
    private const string File = "reasons.yml";

    /// <exception cref="SyncFileException">The file is wrong, or gives no reason to refuse something.</exception>
    internal static IReadOnlyList<DecisionReason> ReadAll(SyncFolder folder)
    {
        var all = folder.ReadOne<List<DecisionReasonFile>>(File).ConvertAll(line => line.ToReason());
        if (all.Find(reason => string.IsNullOrWhiteSpace(reason.Code) || string.IsNullOrWhiteSpace(reason.Sentence)) is { } empty)
            throw new SyncFileException(File, $"'{empty.Code}' lacks its code or its sentence");
        if (all.GroupBy(reason => reason.Code).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SyncFileException(File, $"'{twice.Key}' stands twice");
        foreach (var use in Enum.GetValues<ReasonUse>())
            if (!all.Exists(reason => reason.For == use)) throw new SyncFileException(File, $"there is no reason for '{use}'");
        return all;
    }
}

/// <summary>What a <see cref="DecisionReason"/> refuses.</summary>
public enum ReasonUse
{
    /// <summary>A request to join (A4).</summary>
    [EnumMember(Value = "demande")]
    Request,

    /// <summary>A private document (A23).</summary>
    [EnumMember(Value = "document")]
    Document,
}

/// <summary>A line of <c>uSync/reasons.yml</c>.</summary>
internal sealed class DecisionReasonFile
{
    public required string Code { get; set; }

    public required ReasonUse For { get; set; }

    public required string Sentence { get; set; }

    public DecisionReason ToReason() => new(Code, For, Sentence.Trim());
}
