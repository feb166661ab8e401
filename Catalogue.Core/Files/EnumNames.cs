using System.Reflection;
using System.Runtime.Serialization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Catalogue.Core.Files;

/// <summary>
/// Reads the values of enumerations as files write them: <c>own_or_third_party</c> for <c>OwnOrThirdParty</c>, or the word that
/// an <see cref="EnumMemberAttribute"/> gives.
/// </summary>
internal sealed class EnumNames : IYamlTypeConverter
{
    public bool Accepts(Type type) => type.IsEnum;

    /// <exception cref="YamlException">The text names no value of the enumeration.</exception>
    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var written = parser.Consume<Scalar>();
        var names = Array.ConvertAll(Enum.GetNames(type), name => (Name: name, Word: WordOf(type, name)));
        var name = Array.Find(names, name => name.Word.Equals(written.Value.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Name;
        return name is not null
            ? Enum.Parse(type, name)
            : throw new YamlException(written.Start, written.End, $"'{written.Value}' is none of {string.Join(", ", names.Select(name => name.Word))}.");
    }

    private static string WordOf(Type type, string name) =>
        type.GetField(name)!.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? name;

    /// <summary>Files are read here, never written.</summary>
    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
}
